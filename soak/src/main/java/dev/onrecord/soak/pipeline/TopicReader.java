package dev.onrecord.soak.pipeline;

import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.TopicViews;
import dev.onrecord.testing.Views;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what topics hold now, as a subscriber would. */
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ClusterSettings cluster;
  private final AvroSerdes avro;

  TopicReader(ClusterSettings cluster) {
    this.cluster = cluster;
    avro = new AvroSerdes(cluster);
  }

  Views views(Topics topics) {
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
        avro.deserializer(topic),
        (key, value) -> {
          if (value == null) {
            newest.remove(key);
          } else {
            newest.put(key, value);
          }
        });
    return newest;
  }

  /** How many committed records a topic has. */
  long committed(Topic<?> topic) {
    long[] count = {0};
    forEach(topic, new ByteArrayDeserializer(), (key, value) -> count[0]++);
    return count[0];
  }

  /** The sum of the ends of its partitions. */
  long size(Topic<?> topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions(consumer, topic)).values().stream()
          .mapToLong(end -> end)
          .sum();
    }
  }

  private <V> void forEach(Topic<?> topic, Deserializer<V> values, BiConsumer<String, V> reader) {
    try (KafkaConsumer<String, V> consumer = consumer(values)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(record -> reader.accept(record.key(), record.value()));
      }
    }
  }

  private <V> KafkaConsumer<String, V> consumer(Deserializer<V> values) {
    return new KafkaConsumer<>(
        cluster.kafkaWith(Map.of("isolation.level", "read_committed")),
        new StringDeserializer(),
        values);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}
