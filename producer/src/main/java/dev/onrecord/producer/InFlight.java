package dev.onrecord.producer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the KiB that are sent and not yet acknowledged, so that memory is bounded, and detects a
 * broker that no longer answers. One thread acquires, any thread releases.
 */
final class InFlight {
  private static final int BYTES_PER_PERMIT = 1 << 10;
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Semaphore permits;
  private final int capacity;
  private final LongSupplier nanos;
  private final Runnable silence;
  private volatile long lastAnswer;

  /**
   * @param nanos a clock
   * @param silence called on the acquiring thread after every five seconds without an
   *     acknowledgement; what it throws ends a wait
   */
  InFlight(int capacityKib, LongSupplier nanos, Runnable silence) {
    this.permits = new Semaphore(capacityKib);
    this.capacity = capacityKib;
    this.nanos = nanos;
    this.silence = silence;
  }

  /** Waits for room; returns the permits to {@link #release} later. */
  int acquire(long bytes) throws InterruptedException {
    int wanted = (int) Math.min(capacity, 1 + bytes / BYTES_PER_PERMIT);
    if (permits.availablePermits() == capacity) {
      lastAnswer = nanos.getAsLong();
    }
    detectSilence();
    await(wanted);
    return wanted;
  }

  void release(int acquired) {
    lastAnswer = nanos.getAsLong();
    permits.release(acquired);
  }

  /** Waits until everything is acknowledged. */
  void awaitNone() throws InterruptedException {
    await(capacity);
    permits.release(capacity);
  }

  private void await(int wanted) throws InterruptedException {
    while (!permits.tryAcquire(wanted, SILENCE_NANOS, TimeUnit.NANOSECONDS)) {
      detectSilence();
    }
  }

  private void detectSilence() {
    if (nanos.getAsLong() - lastAnswer >= SILENCE_NANOS) {
      lastAnswer = nanos.getAsLong();
      silence.run();
    }
  }
}
