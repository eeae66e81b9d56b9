package dev.onrecord.producer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what is sent and not yet acknowledged, in KiB, so that memory stays bounded and a broker
 * that has gone silent is noticed. Thread-safe.
 */
final class InFlight {
  private static final int BYTES_PER_PERMIT = 1 << 10;
  private static final long SAY_SO_EVERY_SECONDS = 5;

  private final Semaphore permits;
  private final int capacity;
  private final Runnable stalled;

  /**
   * @param stalled called on the waiting thread whenever a wait has gone on for five seconds; what
   *     it throws ends the wait
   */
  InFlight(int capacityKib, Runnable stalled) {
    this.permits = new Semaphore(capacityKib);
    this.capacity = capacityKib;
    this.stalled = stalled;
  }

  /** Waits for room; returns what to give back with {@link #release}. */
  int acquire(long bytes) throws InterruptedException {
    int wanted = (int) Math.min(capacity, 1 + bytes / BYTES_PER_PERMIT);
    await(wanted);
    return wanted;
  }

  void release(int acquired) {
    permits.release(acquired);
  }

  /** Waits until nothing is on its way. */
  void awaitNone() throws InterruptedException {
    await(capacity);
    permits.release(capacity);
  }

  private void await(int wanted) throws InterruptedException {
    while (!permits.tryAcquire(wanted, SAY_SO_EVERY_SECONDS, TimeUnit.SECONDS)) {
      stalled.run();
    }
  }
}
