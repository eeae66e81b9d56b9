package dev.onrecord.kafka.outage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Paces the attempts during an outage, and logs when it begins, every ten seconds, and when it is
 * over. For one thread; any thread may ask what is away.
 */
public final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  private final Retries retries;
  private volatile String what;
  private long beganAt;
  private long loggedAt;
  private long nextTryAt;
  private Duration wait = FIRST_WAIT;

  /**
   * @param part who waits, as metrics name it
   */
  public Outage(MeterRegistry registry, String part) {
    retries = new Retries(registry, part, Dependency.values());
  }

  /** What is away, and why; empty if nothing is. */
  public Optional<String> what() {
    return Optional.ofNullable(what);
  }

  /** Whether it is too early to try again. */
  public boolean isWaiting() {
    return what != null && System.nanoTime() - nextTryAt < 0;
  }

  public void noticed(OutageException cause) {
    retries.count(cause.away());
    long now = System.nanoTime();
    if (what == null) {
      beganAt = now;
      LOG.warn("{}; reading pauses until it is back", cause.getMessage());
      loggedAt = now;
    } else if (now - loggedAt >= LOG_INTERVAL.toNanos()) {
      LOG.warn("for {} s now: {}", secondsSince(beganAt), cause.getMessage());
      loggedAt = now;
    }
    what = cause.getMessage();
    nextTryAt = now + wait.toNanos();
    wait = min(wait.multipliedBy(2), LONGEST_WAIT);
  }

  public void over() {
    if (what != null) {
      LOG.info("back after {} s; reading continues", secondsSince(beganAt));
    }
    what = null;
    wait = FIRST_WAIT;
  }

  private static long secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
