package dev.onrecord.kafka;

/** The user gave an option an invalid value. The message names it and says what to do. */
public final class MisuseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public MisuseException(String message) {
    super(message);
  }

  public MisuseException(String message, Throwable cause) {
    super(message, cause);
  }
}
