package dev.onrecord.monitor.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a client starts to read; at the end of the topic if nothing is given.
 *
 * @param after the id of the last event it has; takes precedence
 * @param since the time of the first record it wants
 */
record StartPosition(Optional<String> after, Optional<Instant> since) {
  boolean isEnd() {
    return after.isEmpty() && since.isEmpty();
  }
}
