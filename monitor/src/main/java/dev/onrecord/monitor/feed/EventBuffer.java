package dev.onrecord.monitor.feed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ring buffer of the newest events of a topic, limited in bytes. All clients read from it, each
 * from its own cursor, which is the number of the event to read next. Thread-safe.
 */
final class EventBuffer {
  private static final int CHUNK_BYTES = 32 << 10;
  private static final int INITIAL_SLOTS = 256;

  private final long maxBytes;
  private FeedEvent[] slots = new FeedEvent[INITIAL_SLOTS];
  private long first;
  private long end;
  private long bytes;
  private long[] firstOffsets;
  private long[] endOffsets;

  /**
   * @param next the offset to read next, of each partition
   */
  EventBuffer(long maxBytes, long[] next) {
    this.maxBytes = maxBytes;
    firstOffsets = next;
    endOffsets = next;
  }

  /**
   * A place in the buffer.
   *
   * @param next the offset to read next, of each partition
   */
  record Position(long cursor, long[] next) {}

  /** Some events as bytes, and the cursor after them. */
  record Chunk(Optional<byte[]> bytes, long cursor) {}

  synchronized Position end() {
    return new Position(end, endOffsets);
  }

  synchronized void append(FeedEvent event) {
    if (end - first == slots.length) {
      grow();
    }
    slots[slot(end)] = event;
    end++;
    endOffsets = event.next();
    bytes += event.size();
    // The newest event stays, whatever its size, or no client could follow.
    while (bytes > maxBytes && end - first > 1) {
      removeFirst();
    }
  }

  /** Moves on without the event: clients that need it must fetch it. */
  synchronized void skipTo(long[] next) {
    while (first < end) {
      removeFirst();
    }
    end++;
    first = end;
    endOffsets = next;
    firstOffsets = next;
  }

  private void removeFirst() {
    FeedEvent oldest = slots[slot(first)];
    slots[slot(first)] = null;
    first++;
    bytes -= oldest.size();
    firstOffsets = oldest.next();
  }

  private void grow() {
    FeedEvent[] larger = new FeedEvent[slots.length * 2];
    for (long i = first; i < end; i++) {
      larger[(int) (i & (larger.length - 1))] = slots[slot(i)];
    }
    slots = larger;
  }

  private int slot(long number) {
    return (int) (number & (slots.length - 1));
  }

  synchronized boolean contains(long cursor) {
    return cursor >= first;
  }

  /** Returns the cursor of a reader at exactly these offsets; empty if it is no longer here. */
  synchronized OptionalLong cursorAt(long[] next) {
    for (long i = end; i > first; i--) {
      if (Arrays.equals(slots[slot(i - 1)].next(), next)) {
        return OptionalLong.of(i);
      }
    }
    return Arrays.equals(firstOffsets, next) ? OptionalLong.of(first) : OptionalLong.empty();
  }

  /** Returns the next events that the filter accepts; empty if the cursor is no longer here. */
  synchronized Optional<Chunk> read(long cursor, EventFilter filter) {
    if (!contains(cursor)) {
      return Optional.empty();
    }
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    long at = cursor;
    while (at < end && chunk.size() < CHUNK_BYTES) {
      FeedEvent event = slots[slot(at)];
      if (filter.accepts(event)) {
        chunk.writeBytes(event.bytes());
      }
      at++;
    }
    return Optional.of(
        new Chunk(chunk.size() == 0 ? Optional.empty() : Optional.of(chunk.toByteArray()), at));
  }

  /** Returns whether the buffer is half full and the cursor is in its older half. */
  synchronized boolean isLagging(long cursor) {
    return bytes > maxBytes / 2 && cursor < first + (end - first) / 2;
  }
}
