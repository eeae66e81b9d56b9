package dev.onrecord.producer.corpus.parsing;

/** Why an article cannot be published. The message is for the user and names no location. */
public final class RejectedArticleException extends Exception {
  private static final long serialVersionUID = 1;

  public RejectedArticleException(String reason) {
    super(reason);
  }
}
