package dev.onrecord.operations.deadletters;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.utils.Bytes;

/**
 * A record that could not be processed, without its bytes.
 *
 * @param key the original record's
 * @param size of the original bytes; empty if there are none
 * @param at when it became a dead letter
 * @param origin empty if the headers do not name it: we did not write it, and it cannot be sent
 *     back
 * @param timestamp the original record's, in milliseconds
 * @param redriven when it was last sent back
 */
public record DeadLetter(
    DeadLetterId id,
    Optional<Bytes> key,
    OptionalInt size,
    Instant at,
    Optional<RecordOrigin> origin,
    Optional<Long> timestamp,
    Failure failure,
    Optional<Instant> redriven) {

  /**
   * Why it could not be processed; unknown parts are empty text.
   *
   * @param type the error's class
   */
  public record Failure(String application, String type, String message, String stack) {}

  DeadLetter redrivenAt(Instant when) {
    return new DeadLetter(id, key, size, at, origin, timestamp, failure, Optional.of(when));
  }
}
