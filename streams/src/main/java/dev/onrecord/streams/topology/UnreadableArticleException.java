package dev.onrecord.streams.topology;

/** A record of the articles topic can never be processed: it becomes a dead letter. */
public final class UnreadableArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableArticleException(String message) {
    super(message);
  }

  UnreadableArticleException(String message, Throwable cause) {
    super(message, cause);
  }
}
