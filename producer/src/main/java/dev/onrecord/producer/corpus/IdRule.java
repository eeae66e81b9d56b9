package dev.onrecord.producer.corpus;

/** Where an article's id comes from when the source gives none. */
public enum IdRule {
  /** A hash of day and normalised body: the same text under two file names is one article. */
  CONTENT,
  /** The file's name without its ending; JSON Lines keep to {@link #CONTENT}. */
  FILE_NAME
}
