package dev.onrecord.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * One topic of the pipeline: its name, its types and its configuration. Keys are plain UTF-8
 * strings.
 *
 * @param name the full name, prefix included
 * @param valueType the Avro record of the values; {@code byte[]} for values that are kept unchanged
 * @param cleanup what the broker does with old records
 * @param maxMessageBytes the largest record batch the topic takes
 */
public record Topic<V>(String name, Class<V> valueType, Cleanup cleanup, int maxMessageBytes) {

  private static final Duration BY_SIZE_ONLY = Duration.ofDays(36_500);

  /** What the broker does with old records. */
  public sealed interface Cleanup {
    /**
     * Keeps the newest record of each key for ever.
     *
     * @param tombstones how long a null value stays readable: a reader that was away for less still
     *     learns of the deletion
     */
    record Compact(Duration tombstones) implements Cleanup {}

    /** Deletes records by the time of their arrival. */
    record Delete(Duration retention) implements Cleanup {}
  }

  /** The schema of the values; empty if they are plain bytes. */
  public Optional<Schema> schema() {
    return valueType == byte[].class
        ? Optional.empty()
        : Optional.of(SpecificData.get().getSchema(valueType));
  }

  /** The registry's subject of the values (TopicNameStrategy). */
  public String subject() {
    return name + "-value";
  }

  /** The topic's configuration as the broker names it. */
  public Map<String, String> config() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("max.message.bytes", Integer.toString(maxMessageBytes));
    if (cleanup instanceof Cleanup.Compact compact) {
      config.put("cleanup.policy", "compact");
      config.put("retention.ms", "-1");
      config.put("delete.retention.ms", Long.toString(compact.tombstones().toMillis()));
      // The broker would close segments by the records' own timestamps, which are years apart.
      config.put("segment.ms", Long.toString(BY_SIZE_ONLY.toMillis()));
    } else if (cleanup instanceof Cleanup.Delete delete) {
      config.put("cleanup.policy", "delete");
      config.put("retention.ms", Long.toString(delete.retention().toMillis()));
      // A record's own timestamp is the article's, years ago: retention counts from its arrival.
      config.put("message.timestamp.type", "LogAppendTime");
    }
    return config;
  }
}
