package dev.onrecord.producer;

import dev.onrecord.kafka.MisuseException;
import java.util.concurrent.TimeUnit;

/** Spaces articles evenly in time. Not thread-safe. */
public final class Pacer {
  /** How much delay may be caught up: enough for a late wake-up, but no burst. */
  private static final long MOST_CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** A clock that can wait. */
  interface Time {
    long nanos();

    void sleep(long nanos) throws InterruptedException;
  }

  private final Time time;
  private final long intervalNanos;
  private long next;

  Pacer(Time time, long intervalNanos) {
    this.time = time;
    this.intervalNanos = intervalNanos;
    this.next = time.nanos();
  }

  /** Never waits. */
  public static Pacer unlimited() {
    return new Pacer(new SystemTime(), 0);
  }

  /**
   * Waits so that at most this many articles pass a second.
   *
   * @throws MisuseException if the rate is not above 0
   */
  public static Pacer perSecond(double articles) {
    if (!(articles > 0)) {
      throw new MisuseException("--rate must be above 0 articles a second");
    }
    return new Pacer(new SystemTime(), intervalNanos(articles));
  }

  static long intervalNanos(double articlesPerSecond) {
    return (long) (TimeUnit.SECONDS.toNanos(1) / articlesPerSecond);
  }

  /** Waits until the next article is due. */
  public void await() throws InterruptedException {
    if (intervalNanos == 0) {
      return;
    }
    long now = time.nanos();
    if (next - now > 0) {
      time.sleep(next - now);
    } else if (now - next > MOST_CATCH_UP_NANOS) {
      next = now - MOST_CATCH_UP_NANOS;
    }
    next += intervalNanos;
  }

  private static final class SystemTime implements Time {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }
}
