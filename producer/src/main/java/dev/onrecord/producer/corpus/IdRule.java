package dev.onrecord.producer.corpus;

/** How an article's id is formed when the source gives none. */
public enum IdRule {
  /** A hash of day and normalised body: the same text under two file names is one article. */
  CONTENT,
  /** The file's name without its ending; for JSON Lines the same as {@link #CONTENT}. */
  FILE_NAME
}
