package dev.onrecord.extraction;

/** How the words are given: all in quotation marks, partly, or not at all. */
public enum Directness {
  DIRECT,
  MIXED,
  INDIRECT
}
