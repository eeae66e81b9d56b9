/** The numbered feature templates, one enumeration for each model, and their groups. */
package dev.onrecord.extraction.tagging.features.template;
