package dev.onrecord.consumer.read;

import dev.onrecord.kafka.OnRecordException;
import java.time.Duration;

/** A query took longer than allowed and was cancelled. */
public final class SlowQueryException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  SlowQueryException(Duration limit, Throwable cause) {
    super("the database took longer than %d ms to answer".formatted(limit.toMillis()), cause);
  }
}
