package dev.onrecord.producer.corpus.record;

import java.io.IOException;

/** The rest of a document cannot be read, for a reason in words that needs no more of them. */
public class UnreadableDataException extends IOException {
  private static final long serialVersionUID = 1;

  public UnreadableDataException(String reason) {
    super(reason);
  }

  public UnreadableDataException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
