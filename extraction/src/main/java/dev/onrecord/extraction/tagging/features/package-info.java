/**
 * The features of the linear models, as hashes. Training and tagging use the same code. {@link
 * dev.onrecord.extraction.tagging.features.template} lists them.
 */
package dev.onrecord.extraction.tagging.features;
