package dev.onrecord.consumer.database;

/** Patterns of SQL's LIKE, whose escape is a backslash. */
final class LikePattern {
  private LikePattern() {}

  /** Matches what holds the text, whatever it is made of. */
  static String holding(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
