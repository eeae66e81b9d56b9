package dev.onrecord.monitor.index;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.monitor.feed.ConsumerFactory;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches single records from the topic of extractions, one at a time. Thread-safe. */
final class ExtractionFetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractionFetcher.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int BYTES_PER_FETCH = 64 << 10;

  private final Topic<Extraction> topic;
  private final Deserializer<Extraction> values;
  private final Consumer<byte[], byte[]> consumer;

  ExtractionFetcher(Topic<Extraction> topic, ConsumerFactory consumers, AvroSerdes serdes) {
    this.topic = topic;
    values = serdes.deserializer(topic);
    consumer = consumers.create(1, BYTES_PER_FETCH);
  }

  /**
   * @return empty if the record was compacted away, or Kafka or the registry does not answer
   */
  synchronized Optional<Extraction> fetch(String key, IndexFile.Place place) {
    TopicPartition partition = new TopicPartition(topic.name(), place.partition());
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, place.offset());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(TIMEOUT)) {
        boolean same =
            record.offset() == place.offset()
                && key.equals(new String(record.key(), StandardCharsets.UTF_8));
        return same
            ? Optional.ofNullable(values.deserialize(topic.name(), record.value()))
            : Optional.empty();
      }
    } catch (KafkaException e) {
      LOG.warn("topic {}, {}: {}", topic.name(), place, e.getMessage());
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
