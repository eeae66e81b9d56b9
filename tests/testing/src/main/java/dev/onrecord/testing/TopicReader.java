package dev.onrecord.testing;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.CommittedConsumer;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds now, as a subscriber would. */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ClusterSettings cluster;
  private final AvroSerdes avro;

  public TopicReader(ClusterSettings cluster) {
    this.cluster = cluster;
    avro = new AvroSerdes(cluster);
  }

  /** The views as the topics hold them. */
  public ViewRows views(Topics topics) {
    return TopicViews.of(
        newest(topics.extractions()),
        newest(topics.statements()),
        newest(topics.actorCounts()),
        newest(topics.actorDays()),
        newest(topics.entityCounts()));
  }

  private <V> Map<String, V> newest(Topic<V> topic) {
    Map<String, V> newest = new LinkedHashMap<>();
    forEach(
        topic,
        new StringDeserializer(),
        avro.deserializer(topic),
        record -> {
          if (record.value() == null) {
            newest.remove(record.key());
          } else {
            newest.put(record.key(), record.value());
          }
        });
    return newest;
  }

  /** How many committed records a topic has. */
  public long committed(Topic<?> topic) {
    long[] count = {0};
    forEach(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), record -> count[0]++);
    return count[0];
  }

  /** The sum of the ends of its partitions. */
  public long size(Topic<?> topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions(consumer, topic)).values().stream()
          .mapToLong(end -> end)
          .sum();
    }
  }

  /** Every committed record from the beginning to the end there is at the call. */
  public <K, V> void forEach(
      Topic<?> topic,
      Deserializer<K> keys,
      Deserializer<V> values,
      Consumer<ConsumerRecord<K, V>> reader) {
    try (KafkaConsumer<K, V> consumer = consumer(keys, values)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(reader);
      }
    }
  }

  private <K, V> KafkaConsumer<K, V> consumer(Deserializer<K> keys, Deserializer<V> values) {
    return CommittedConsumer.of(cluster, Map.of(), Map.of(), keys, values);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}
