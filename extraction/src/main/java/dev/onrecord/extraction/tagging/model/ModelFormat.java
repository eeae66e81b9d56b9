package dev.onrecord.extraction.tagging.model;

/** What {@link ModelWriter} and {@link ModelReader} agree on. */
final class ModelFormat {
  /** "ORFM" and the version of the format. */
  static final int MAGIC = 0x4F52464D;

  static final int VERSION = 3;

  private ModelFormat() {}
}
