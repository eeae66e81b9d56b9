package dev.onrecord.consumer.database;

/** Patterns of SQL's LIKE, whose escape is a backslash. */
final class LikePattern {
  private LikePattern() {}

  /** Matches what contains the text, which may have any characters. */
  static String containing(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
