package dev.onrecord.monitor.feed;

import com.google.common.primitives.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A bounded queue of the events a client missed, from the thread that fetches them. Thread-safe.
 */
final class BackfillQueue {
  private static final int MAX_BYTES = 64 << 10;

  private final Deque<byte[]> events = new ArrayDeque<>();
  private int bytes;
  private boolean closed;

  /**
   * Waits for room; a single event may be larger than the queue.
   *
   * @return false if the client is gone
   */
  synchronized boolean put(byte[] event) throws InterruptedException {
    while (!closed && bytes > 0 && bytes + event.length > MAX_BYTES) {
      wait();
    }
    if (!closed) {
      events.add(event);
      bytes += event.length;
    }
    return !closed;
  }

  /** Removes all events. */
  synchronized Optional<byte[]> take() {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    byte[] chunk = Bytes.concat(events.toArray(byte[][]::new));
    events.clear();
    bytes = 0;
    notifyAll();
    return Optional.of(chunk);
  }

  /** Waits until the client has taken everything. */
  synchronized void awaitEmpty() throws InterruptedException {
    while (!closed && bytes > 0) {
      wait();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
