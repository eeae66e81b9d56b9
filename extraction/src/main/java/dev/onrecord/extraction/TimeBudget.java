package dev.onrecord.extraction;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The working time that may be spent on one article. Whoever works through a long row asks before
 * each step whether its stage may go on, and leaves out the rest when it may not. For one article
 * and one thread.
 */
public final class TimeBudget {
  /** So long an article may take unless somebody says otherwise. */
  public static final Duration DEFAULT = Duration.ofSeconds(10);

  /** What takes time, each with the share of the whole by which it must be done. */
  public enum Stage {
    /** Another reader's opinion; what comes after it shares what it leaves. */
    HINTS(0.7),
    NAMES(0.2),
    CUES(0.35),
    ARGUMENTS(0.65),
    RULES(0.7),
    LINKS(0.8),
    SPEAKERS(1);

    private final double until;

    Stage(double until) {
      this.until = until;
    }
  }

  private final LongSupplier nanoTime;
  private long start;
  private double limit;
  private boolean exceeded;

  private TimeBudget(double limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /**
   * Begins now, and counts what this thread works: a process that was stopped, or shares a busy
   * machine, finds no less in an article for it.
   */
  public static TimeBudget of(Duration limit) {
    return of(limit, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /**
   * Begins now, by another clock.
   *
   * @param nanoTime nanoseconds since some moment
   */
  public static TimeBudget of(Duration limit, LongSupplier nanoTime) {
    return new TimeBudget(limit.toNanos(), nanoTime);
  }

  /** Never ends. */
  public static TimeBudget unlimited() {
    return new TimeBudget(Double.POSITIVE_INFINITY, () -> 0);
  }

  /** Starts counting again: the stages to come share what is left. */
  public void shareRest() {
    long now = nanoTime.getAsLong();
    limit -= now - start;
    start = now;
  }

  /** Whether the stage must leave out what it has not done yet. */
  public boolean isOver(Stage stage) {
    boolean over = nanoTime.getAsLong() - start > limit * stage.until;
    exceeded |= over;
    return over;
  }

  /** Whether any stage had to leave something out. */
  public boolean wasExceeded() {
    return exceeded;
  }
}
