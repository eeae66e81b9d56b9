package dev.onrecord.producer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Bounds what is sent and not yet acknowledged, in KiB, so that memory stays bounded, and notices a
 * broker that has gone silent. One thread acquires, any thread releases.
 */
final class InFlight {
  private static final int BYTES_PER_PERMIT = 1 << 10;
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Semaphore permits;
  private final int capacity;
  private final LongSupplier nanos;
  private final Runnable silence;
  private volatile long lastSign;

  /**
   * @param nanos a clock
   * @param silence called on the acquiring thread when nothing was acknowledged for five seconds,
   *     and again after as long; what it throws ends a wait
   */
  InFlight(int capacityKib, LongSupplier nanos, Runnable silence) {
    this.permits = new Semaphore(capacityKib);
    this.capacity = capacityKib;
    this.nanos = nanos;
    this.silence = silence;
  }

  /** Waits for room; returns what to give back with {@link #release}. */
  int acquire(long bytes) throws InterruptedException {
    int wanted = (int) Math.min(capacity, 1 + bytes / BYTES_PER_PERMIT);
    if (permits.availablePermits() == capacity) {
      lastSign = nanos.getAsLong();
    }
    noticeSilence();
    await(wanted);
    return wanted;
  }

  void release(int acquired) {
    lastSign = nanos.getAsLong();
    permits.release(acquired);
  }

  /** Waits until nothing is on its way. */
  void awaitNone() throws InterruptedException {
    await(capacity);
    permits.release(capacity);
  }

  private void await(int wanted) throws InterruptedException {
    while (!permits.tryAcquire(wanted, SILENCE_NANOS, TimeUnit.NANOSECONDS)) {
      noticeSilence();
    }
  }

  private void noticeSilence() {
    if (nanos.getAsLong() - lastSign >= SILENCE_NANOS) {
      lastSign = nanos.getAsLong();
      silence.run();
    }
  }
}
