package dev.onrecord.kafka;

/** A failure that the user can act on: the message says what is wrong and what to do. */
public class OnRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OnRecordException(String message) {
    super(message);
  }

  public OnRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
