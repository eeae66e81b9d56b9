package dev.onrecord.consumer;

import dev.onrecord.schemas.OnRecordException;

/** Something that we depend on is away for now; the same will succeed when it is back. */
public final class OutageException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  public OutageException(String message, Throwable cause) {
    super(message, cause);
  }
}
