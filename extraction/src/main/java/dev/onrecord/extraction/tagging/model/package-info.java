/** What was learned: packed weights, the chains that use them, and the file that holds them. */
package dev.onrecord.extraction.tagging.model;
