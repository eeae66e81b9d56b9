package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.ReportMode;

/**
 * What a statement is worth.
 *
 * @param isProbable whether the tagger itself would have chosen it
 * @param mode whether it was said
 * @param confidence how probable it is that an annotator would have marked it: for speech, marked
 *     it as said. 0 to 1
 */
public record Verdict(boolean isProbable, ReportMode mode, double confidence) {}
