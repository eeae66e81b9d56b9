package dev.onrecord.producer.corpus;

import dev.onrecord.schemas.Article;

/** What became of one article of a corpus. */
public sealed interface ReadResult {
  SourceLocation origin();

  Original original();

  /** An article that is fit to be published. */
  record Accepted(Article article, SourceLocation origin, Original original)
      implements ReadResult {}

  /**
   * What is no fit article.
   *
   * @param reason in plain words, without the place
   */
  record Rejected(SourceLocation origin, String reason, Original original) implements ReadResult {

    /** {@code FILE:LINE: reason}. */
    public String message() {
      return origin + ": " + reason;
    }
  }
}
