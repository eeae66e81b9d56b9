/**
 * The precise engine: a small transformer reads every sentence first, and what it thinks of each
 * token is one more feature for the models of the fast engine. Everything after that is shared.
 */
package dev.onrecord.extraction.precise;
