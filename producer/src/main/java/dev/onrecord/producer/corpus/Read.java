package dev.onrecord.producer.corpus;

import dev.onrecord.schemas.Article;

/** What became of one article of a corpus. */
public sealed interface Read {
  Origin origin();

  Original original();

  /** An article that is fit to be published. */
  record Accepted(Article article, Origin origin, Original original) implements Read {}

  /**
   * What is no fit article.
   *
   * @param reason in plain words, without the place
   */
  record Rejected(Origin origin, String reason, Original original) implements Read {

    /** {@code FILE:LINE: reason}. */
    public String message() {
      return origin + ": " + reason;
    }
  }
}
