package dev.onrecord.monitor.feed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The newest events of a topic, as many as fit into a number of bytes. Clients read on in it, each
 * from its own cursor; nothing is kept for each. A cursor is the number of the event to read next.
 * Thread-safe.
 */
final class EventBuffer {
  private static final int CHUNK = 32 << 10;
  private static final int FIRST_SLOTS = 256;

  private final long mostBytes;
  private FeedEvent[] slots = new FeedEvent[FIRST_SLOTS];
  private long first;
  private long end;
  private long bytes;
  private long[] before;
  private long[] next;

  /**
   * @param next where reading begins
   */
  EventBuffer(long mostBytes, long[] next) {
    this.mostBytes = mostBytes;
    before = next;
    this.next = next;
  }

  /**
   * The end of what was read so far.
   *
   * @param next of each partition
   */
  record End(long cursor, long[] next) {}

  /** Some events as bytes, and where reading goes on. */
  record Chunk(Optional<byte[]> bytes, long cursor) {}

  synchronized End end() {
    return new End(end, next);
  }

  synchronized void append(FeedEvent event) {
    if (end - first == slots.length) {
      grow();
    }
    slots[slot(end)] = event;
    end++;
    next = event.next();
    bytes += event.size();
    // The newest stays, however large, or nobody could follow.
    while (bytes > mostBytes && end - first > 1) {
      drop();
    }
  }

  /** Goes on without the event: whoever needs it has to fetch it. */
  synchronized void skipTo(long[] later) {
    while (first < end) {
      drop();
    }
    end++;
    first = end;
    next = later;
    before = later;
  }

  private void drop() {
    FeedEvent oldest = slots[slot(first)];
    slots[slot(first)] = null;
    first++;
    bytes -= oldest.size();
    before = oldest.next();
  }

  private void grow() {
    FeedEvent[] more = new FeedEvent[slots.length * 2];
    for (long i = first; i < end; i++) {
      more[(int) (i & (more.length - 1))] = slots[slot(i)];
    }
    slots = more;
  }

  private int slot(long number) {
    return (int) (number & (slots.length - 1));
  }

  synchronized boolean covers(long cursor) {
    return cursor >= first;
  }

  /** The cursor of a reader that stands exactly here; empty if that is no longer held. */
  synchronized OptionalLong cursorAt(long[] position) {
    for (long i = end; i > first; i--) {
      if (Arrays.equals(slots[slot(i - 1)].next(), position)) {
        return OptionalLong.of(i);
      }
    }
    return Arrays.equals(before, position) ? OptionalLong.of(first) : OptionalLong.empty();
  }

  /** What comes next of what a filter takes; the cursor has to be covered. */
  synchronized Optional<Chunk> read(long cursor, EventFilter filter) {
    if (!covers(cursor)) {
      return Optional.empty();
    }
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    long at = cursor;
    while (at < end && chunk.size() < CHUNK) {
      FeedEvent event = slots[slot(at)];
      if (filter.takes(event)) {
        chunk.writeBytes(event.bytes());
      }
      at++;
    }
    return Optional.of(
        new Chunk(chunk.size() == 0 ? Optional.empty() : Optional.of(chunk.toByteArray()), at));
  }

  /** Whether a cursor is in the older half of what is held, and what is held is much. */
  synchronized boolean isLate(long cursor) {
    return bytes > mostBytes / 2 && cursor < first + (end - first) / 2;
  }
}
