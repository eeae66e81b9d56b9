package dev.onrecord.monitor.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a client begins.
 *
 * @param after the id of the last event it has; wins
 * @param since the time of the first record it wants
 */
record StartPosition(Optional<String> after, Optional<Instant> since) {
  boolean isNow() {
    return after.isEmpty() && since.isEmpty();
  }
}
