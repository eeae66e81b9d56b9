package dev.onrecord.monitor.feed;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.CommittedConsumer;
import dev.onrecord.kafka.outage.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the monitor's Kafka consumers, which read committed records only and have no group. */
public final class ConsumerFactory {
  private static final String PART = "monitor";

  private final ClusterSettings cluster;
  private final MeterRegistry registry;

  public ConsumerFactory(ClusterSettings cluster, MeterRegistry registry) {
    this.cluster = cluster;
    this.registry = registry;
  }

  /** Creates the outage handling of one thread. */
  public Outage outage() {
    return new Outage(registry, PART);
  }

  String brokers() {
    return cluster.bootstrapServers();
  }

  /**
   * @param records the maximum per poll
   * @param bytes the maximum per fetch and per partition
   */
  public Consumer<byte[], byte[]> create(int records, int bytes) {
    Map<String, Object> defaults =
        Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            records,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            bytes,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            bytes,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            10_000);
    return CommittedConsumer.ofBytes(
        cluster, defaults, Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"));
  }

  /**
   * Assigns all partitions of a topic to the consumer and returns them in order.
   *
   * @throws UnknownTopicOrPartitionException if there is no such topic
   */
  public static List<TopicPartition> assign(Consumer<?, ?> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + topic);
    }
    consumer.assign(partitions);
    return partitions;
  }
}
