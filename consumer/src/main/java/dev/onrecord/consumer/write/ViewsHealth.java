package dev.onrecord.consumer.write;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether the loop turns, and whether it can write. The loop's thread sets it, any thread may ask.
 */
final class ViewsHealth {
  /** Well above the time any request to database or registry may take. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(90);

  private volatile long turnedAt;
  private volatile String notReady = "waiting for topics and schemas";
  private volatile boolean turning;

  void turned() {
    turnedAt = System.nanoTime();
    turning = true;
  }

  void ready() {
    notReady = null;
  }

  void notReady(String why) {
    notReady = why;
  }

  /** Why the loop hangs; empty while it turns, or waits for topics and schemas. */
  Optional<String> whyNotAlive() {
    Duration silent = Duration.ofNanos(System.nanoTime() - turnedAt);
    return turning && silent.compareTo(LONGEST_TURN) > 0
        ? Optional.of("the loop has not turned for %d s".formatted(silent.toSeconds()))
        : Optional.empty();
  }

  /** Why nothing can be written now; empty when it can. */
  Optional<String> whyNotReady() {
    return Optional.ofNullable(notReady);
  }
}
