/** The trained models, their packed weights, and the file that holds them. */
package dev.onrecord.extraction.tagging.model;
