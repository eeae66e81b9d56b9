package dev.onrecord.monitor.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where a reader of a topic stands, as an event's id says it: for every partition the last offset
 * that it has passed, in the form of Wikimedia's EventStreams.
 */
final class EventIds {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventIds() {}

  /**
   * @param next the offset to read next, of each partition
   */
  static String id(String topic, long[] next) {
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
   * Reads an id back. A partition that it does not name begins at its first record.
   *
   * @throws ProblemException if it is not of this topic
   */
  static long[] next(String id, String topic, int partitions) {
    JsonNode entries = read(id);
    long[] next = new long[partitions];
    boolean[] named = new boolean[partitions];
    for (JsonNode entry : entries) {
      int partition = entry.path("partition").asInt(-1);
      JsonNode offset = entry.path("offset");
      if (!entry.path("topic").asText().equals(topic)
          || partition < 0
          || partition >= partitions
          || named[partition]
          || !offset.isIntegralNumber()
          || !offset.canConvertToLong()
          || offset.longValue() < -1
          || offset.longValue() == Long.MAX_VALUE) {
        throw bad("holds an entry that is none of topic %s: %s".formatted(topic, entry));
      }
      named[partition] = true;
      next[partition] = offset.longValue() + 1;
    }
    return next;
  }

  private static JsonNode read(String id) {
    try {
      JsonNode entries = JSON.readTree(id);
      if (entries.isArray() && !entries.isEmpty()) {
        return entries;
      }
    } catch (IOException e) {
      throw bad("is not JSON");
    }
    throw bad("is no list of positions");
  }

  /** Whether a reader has passed all that another one has. */
  static boolean reached(long[] next, long[] target) {
    for (int partition = 0; partition < next.length; partition++) {
      if (next[partition] < target[partition]) {
        return false;
      }
    }
    return true;
  }

  static long[] moved(long[] next, int partition, long to) {
    long[] moved = Arrays.copyOf(next, next.length);
    moved[partition] = to;
    return moved;
  }

  private static ProblemException bad(String why) {
    return new ProblemException(
        Problem.badRequest(
            "Last-Event-ID %s: send the id of the last event as it came, or none".formatted(why)));
  }
}
