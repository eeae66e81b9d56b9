package dev.onrecord.it;

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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds now, as a subscriber would. */
final class TopicReader {
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

  /** Every committed record from the beginning to the end there is at the call. */
  <K, V> void forEach(
      Topic<?> topic,
      Deserializer<K> keys,
      Deserializer<V> values,
      Consumer<ConsumerRecord<K, V>> reader) {
    try (KafkaConsumer<K, V> consumer =
        new KafkaConsumer<>(
            cluster.kafkaWith(Map.of("isolation.level", "read_committed")), keys, values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(reader);
      }
    }
  }
}
