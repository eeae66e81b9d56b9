package dev.onrecord.monitor.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import java.io.IOException;

/**
 * The ids of events: the last offset read of every partition, in the form of Wikimedia's
 * EventStreams. In memory this is an array of the offsets to read next.
 */
final class EventIds {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventIds() {}

  /**
   * @param next the offset to read next, of each partition
   */
  static String format(String topic, long[] next) {
    StringBuilder id = new StringBuilder("[");
    for (int partition = 0; partition < next.length; partition++) {
      id.append(partition == 0 ? "" : ",")
          .append("{\"topic\":\"")
          .append(topic)
          .append("\",\"partition\":")
          .append(partition)
          .append(",\"offset\":")
          .append(next[partition] - 1)
          .append('}');
    }
    return id.append(']').toString();
  }

  /**
   * Returns the offset to read next of each partition. Partitions missing in the id start at 0.
   *
   * @throws ProblemException if it is not an id of this topic
   */
  static long[] parse(String id, String topic, int partitions) {
    long[] next = new long[partitions];
    boolean[] seen = new boolean[partitions];
    for (JsonNode entry : entries(id)) {
      int partition = entry.path("partition").asInt(-1);
      JsonNode offset = entry.path("offset");
      if (!entry.path("topic").asText().equals(topic)
          || partition < 0
          || partition >= partitions
          || seen[partition]
          || !offset.isIntegralNumber()
          || !offset.canConvertToLong()
          || offset.longValue() < -1
          || offset.longValue() == Long.MAX_VALUE) {
        throw bad("has an entry that does not belong to topic %s: %s".formatted(topic, entry));
      }
      seen[partition] = true;
      next[partition] = offset.longValue() + 1;
    }
    return next;
  }

  private static JsonNode entries(String id) {
    try {
      JsonNode entries = JSON.readTree(id);
      if (entries.isArray() && !entries.isEmpty()) {
        return entries;
      }
    } catch (IOException e) {
      throw bad("is not JSON");
    }
    throw bad("is not a list of offsets");
  }

  /** Returns whether a reader has read at least as far in every partition. */
  static boolean reached(long[] next, long[] target) {
    for (int partition = 0; partition < next.length; partition++) {
      if (next[partition] < target[partition]) {
        return false;
      }
    }
    return true;
  }

  /** Returns a copy with another offset of one partition. */
  static long[] with(long[] next, int partition, long offset) {
    long[] copy = next.clone();
    copy[partition] = offset;
    return copy;
  }

  private static ProblemException bad(String why) {
    return new ProblemException(
        Problem.badRequest(
            "Last-Event-ID %s: send the id of the last event as you received it, or none"
                .formatted(why)));
  }
}
