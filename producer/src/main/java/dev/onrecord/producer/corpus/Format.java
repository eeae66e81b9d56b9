package dev.onrecord.producer.corpus;

import java.util.Locale;
import java.util.Optional;

/** The format of a file with articles. */
public enum Format {
  /** By the file's ending, or else by its first character. */
  AUTO,
  /** One article a file: {@code date YYYY-MM-DD}, then the body. */
  SEED,
  /** One article a line, as a JSON object. */
  JSONL;

  /** The format by a file's name, where a final {@code .gz} is ignored. */
  static Optional<Format> ofName(String fileName) {
    String name = withoutGz(fileName).toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Optional.of(SEED);
    }
    boolean json = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
    return json ? Optional.of(JSONL) : Optional.empty();
  }

  /** A file's name without {@code .gz} and without its ending. */
  static String stem(String fileName) {
    String name = withoutGz(fileName);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String withoutGz(String fileName) {
    boolean gz = fileName.regionMatches(true, fileName.length() - 3, ".gz", 0, 3);
    return gz ? fileName.substring(0, fileName.length() - 3) : fileName;
  }
}
