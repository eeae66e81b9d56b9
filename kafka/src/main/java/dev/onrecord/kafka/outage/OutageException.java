package dev.onrecord.kafka.outage;

import dev.onrecord.kafka.OnRecordException;

/** A dependency is away for now; the same call will succeed when it is back. */
public final class OutageException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  private final Dependency away;

  public OutageException(Dependency away, String message, Throwable cause) {
    super(message, cause);
    this.away = away;
  }

  public Dependency away() {
    return away;
  }
}
