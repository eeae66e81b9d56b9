package dev.onrecord.monitor.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One record as an event. Shared by all clients, never changed.
 *
 * @param next where a reader stands who has read it
 * @param bytes the event as it is sent, id included
 */
record FeedEvent(long[] next, boolean isDelete, List<FeedTopic.Label> labels, byte[] bytes) {
  private static final int OBJECTS = 200;

  /**
   * @param data the record as JSON on one line
   */
  static FeedEvent of(
      String topic, long[] next, boolean delete, List<FeedTopic.Label> labels, String data) {
    String text =
        "id: %s\nevent: %s\ndata: %s\n\n"
            .formatted(EventIds.id(topic, next), delete ? "delete" : "put", data);
    return new FeedEvent(next, delete, labels, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands for a record that nobody can be told of. */
  static FeedEvent nothing(long[] next) {
    return new FeedEvent(next, false, List.of(), new byte[0]);
  }

  /** About what it takes in memory. */
  int size() {
    return bytes.length + OBJECTS;
  }
}
