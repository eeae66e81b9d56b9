package dev.onrecord.monitor.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** From who fetches what a client missed to that client; holds a few KB or one event. */
final class BackfillQueue {
  private static final int MOST_BYTES = 64 << 10;

  private final Deque<byte[]> events = new ArrayDeque<>();
  private int bytes;
  private boolean closed;

  /**
   * Waits for room.
   *
   * @return whether the client is still there
   */
  synchronized boolean put(byte[] event) throws InterruptedException {
    while (!closed && bytes > 0 && bytes + event.length > MOST_BYTES) {
      wait();
    }
    if (!closed) {
      events.add(event);
      bytes += event.length;
    }
    return !closed;
  }

  synchronized Optional<byte[]> take() {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    byte[] chunk = new byte[bytes];
    int at = 0;
    for (byte[] event : events) {
      System.arraycopy(event, 0, chunk, at, event.length);
      at += event.length;
    }
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
