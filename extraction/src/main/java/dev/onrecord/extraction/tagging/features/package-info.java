/** What the models look at, as numbers; the same code makes them for training and for reading. */
package dev.onrecord.extraction.tagging.features;
