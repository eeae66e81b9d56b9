package dev.onrecord.kafka;

import com.google.common.base.Throwables;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Detects that Kafka refuses a producer from now on: another one has started under its
 * transactional id, or its transaction was open for too long. Which error tells so depends on what
 * the producer was doing.
 */
public final class Fencing {
  private Fencing() {}

  /** Whether the error or one of its causes says so. */
  public static boolean isCauseOf(Throwable error) {
    return Throwables.getCausalChain(error).stream()
        .anyMatch(
            cause ->
                cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof InvalidTxnStateException);
  }
}
