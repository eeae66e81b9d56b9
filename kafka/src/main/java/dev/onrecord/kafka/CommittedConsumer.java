package dev.onrecord.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Creates Kafka consumers that read committed records only. */
public final class CommittedConsumer {
  private CommittedConsumer() {}

  /** A consumer of plain bytes; the properties are those of {@link #properties}. */
  public static KafkaConsumer<byte[], byte[]> ofBytes(
      ClusterSettings cluster, Map<String, ?> defaults, Map<String, ?> fixed) {
    return of(cluster, defaults, fixed, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A consumer of other types; the properties are those of {@link #properties}. */
  public static <K, V> KafkaConsumer<K, V> of(
      ClusterSettings cluster,
      Map<String, ?> defaults,
      Map<String, ?> fixed,
      Deserializer<K> keys,
      Deserializer<V> values) {
    return new KafkaConsumer<>(properties(cluster, defaults, fixed), keys, values);
  }

  /**
   * The consumer's properties. It has no group unless {@code fixed} names one. If the offset it
   * asks for no longer exists, it continues with the earliest one unless {@code fixed} says
   * otherwise.
   *
   * @param defaults used unless the user sets them
   * @param fixed not for the user to set
   */
  public static Map<String, Object> properties(
      ClusterSettings cluster, Map<String, ?> defaults, Map<String, ?> fixed) {
    Map<String, Object> properties = cluster.kafkaWith(defaults);
    // Exactness depends on these: users cannot override them.
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.putAll(fixed);
    return properties;
  }
}
