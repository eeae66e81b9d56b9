package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.sse.SseFormat;
import java.util.List;

/**
 * One record as an event. Shared by all clients, never changed.
 *
 * @param next the offset to read next, of each partition, after this record
 * @param labels what filters look at
 * @param bytes the event as it is sent, id included
 */
record FeedEvent(long[] next, boolean isDelete, List<FeedTopic.Label> labels, byte[] bytes) {
  private static final int OBJECT_OVERHEAD_BYTES = 200;

  /**
   * @param data the record as JSON on one line
   */
  static FeedEvent of(
      String topic, long[] next, boolean delete, List<FeedTopic.Label> labels, String data) {
    String text =
        "id: %s\nevent: %s\ndata: %s\n\n"
            .formatted(EventIds.format(topic, next), delete ? "delete" : "put", data);
    return new FeedEvent(next, delete, labels, SseFormat.bytes(text));
  }

  /** Returns the placeholder of a record that cannot be read. */
  static FeedEvent unreadable(long[] next) {
    return new FeedEvent(next, false, List.of(), new byte[0]);
  }

  /** Returns the approximate size in memory, in bytes. */
  int size() {
    return bytes.length + OBJECT_OVERHEAD_BYTES;
  }
}
