/**
 * The precise engine: a small transformer reads every sentence first, and its hints on each token
 * are further features for the models of the fast engine. Everything after that is shared.
 */
package dev.onrecord.extraction.precise;
