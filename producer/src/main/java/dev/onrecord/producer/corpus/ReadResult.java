package dev.onrecord.producer.corpus;

import dev.onrecord.schemas.Article;

/** The result of reading one article of a corpus. */
public sealed interface ReadResult {
  SourceLocation origin();

  Original original();

  /** An article that can be published. */
  record Accepted(Article article, SourceLocation origin, Original original)
      implements ReadResult {}

  /**
   * An article that cannot be published.
   *
   * @param reason in plain words, without the location
   */
  record Rejected(SourceLocation origin, String reason, Original original) implements ReadResult {

    /** {@code FILE:LINE: reason}. */
    public String message() {
      return origin + ": " + reason;
    }
  }
}
