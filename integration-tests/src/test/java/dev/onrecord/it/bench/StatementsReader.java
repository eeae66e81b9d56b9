package dev.onrecord.it.bench;

import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A subscriber of committed statements that only looks how long they took. */
final class StatementsReader implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;

  StatementsReader(ClusterSettings cluster, Topic<?> topic, MeterRegistry registry) {
    consumer =
        new KafkaConsumer<>(
            cluster.kafkaWith(Map.of("isolation.level", "read_committed")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Timer readable = Timer.builder("readable").tag("topic", topic.name()).register(registry);
    thread = new Thread(() -> read(readable), "statements-reader");
    thread.start();
  }

  private void read(Timer readable) {
    try (consumer) {
      while (true) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                record ->
                    readable.record(
                        Duration.between(
                            CloudEvents.time(record.headers()).orElseThrow(), Instant.now())));
      }
    } catch (WakeupException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    thread.join();
  }
}
