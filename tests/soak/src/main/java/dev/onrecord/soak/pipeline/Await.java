package dev.onrecord.soak.pipeline;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what other processes do. */
public final class Await {
  private static final long LOOK_AGAIN_AFTER_MILLIS = 50;

  private Await() {}

  /**
   * Returns when the condition holds.
   *
   * @param what is awaited, as a clause for the message
   * @throws IllegalStateException if it does not hold within the limit
   */
  public static void until(String what, Duration limit, Callable<Boolean> condition)
      throws Exception {
    long start = System.nanoTime();
    while (!condition.call()) {
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new IllegalStateException(
            "gave up after %d s waiting until %s".formatted(limit.toSeconds(), what));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
    }
  }
}
