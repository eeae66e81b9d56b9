package dev.onrecord.producer.corpus.parsing;

/** Why something is no fit article; the message is for the user and names no place. */
public final class RejectedArticleException extends Exception {
  private static final long serialVersionUID = 1;

  public RejectedArticleException(String reason) {
    super(reason);
  }
}
