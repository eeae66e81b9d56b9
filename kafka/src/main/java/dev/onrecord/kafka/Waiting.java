package dev.onrecord.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at start-up for what is still missing. */
public final class Waiting {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
  private static final long FIRST_PAUSE_MS = 250;

  /** Nobody is asked more often for long: servers block who is refused too often. */
  private static final long LONGEST_PAUSE_MS = 2000;

  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  private Waiting() {}

  /**
   * Returns when nothing is missing, and logs every ten seconds what is. An interrupt ends the
   * wait.
   *
   * @param missing what is missing and what to do about it; empty when nothing is
   * @throws OnRecordException when the limit is reached
   */
  public static void whileMissing(Supplier<Optional<String>> missing, Duration limit)
      throws InterruptedException {
    long start = System.nanoTime();
    long nextLog = start;
    long pause = FIRST_PAUSE_MS;
    Optional<String> lack;
    while ((lack = ask(missing)).isPresent()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(limit) >= 0) {
        throw new OnRecordException(
            "gave up after %d s: %s".formatted(waited.toSeconds(), lack.get()));
      }
      if (System.nanoTime() - nextLog >= 0) {
        nextLog = System.nanoTime() + LOG_INTERVAL.toNanos();
        LOG.info(
            "waiting, {} s of at most {} s: {}", waited.toSeconds(), limit.toSeconds(), lack.get());
      }
      Thread.sleep(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** Kafka's clients set the interrupt flag again and throw an exception of their own. */
  private static Optional<String> ask(Supplier<Optional<String>> missing)
      throws InterruptedException {
    try {
      return missing.get();
    } catch (InterruptException e) {
      Thread.interrupted();
      throw new InterruptedException(e.getMessage());
    }
  }
}
