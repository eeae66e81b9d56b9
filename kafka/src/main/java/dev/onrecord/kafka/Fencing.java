package dev.onrecord.kafka;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * How a producer learns that Kafka takes nothing from it any more: a later one of its transactional
 * id has begun, or its transaction stayed open for too long. Which of the errors it is depends on
 * what it was doing.
 */
public final class Fencing {
  private Fencing() {}

  /** Whether the error, or one behind it, says so. */
  public static boolean isBehind(Throwable error) {
    return Stream.iterate(error, found -> found != null, Throwable::getCause)
        .anyMatch(
            found ->
                found instanceof ProducerFencedException
                    || found instanceof InvalidProducerEpochException
                    || found instanceof InvalidTxnStateException);
  }
}
