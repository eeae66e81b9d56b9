package dev.onrecord.extraction.tagging.model;

/** The header of a model file, for {@link ModelWriter} and {@link ModelReader}. */
final class ModelFormat {
  /** "ORFM" and the version of the format. */
  static final int MAGIC = 0x4F52464D;

  static final int VERSION = 4;

  private ModelFormat() {}
}
