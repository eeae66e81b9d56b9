package dev.onrecord.operations.records;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.CommittedConsumer;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads committed records of partitions, without a group. For one thread. */
public final class CommittedRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** Longer than a transaction of Kafka Streams may stay open. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ClusterAdmin broker;
  private final KafkaConsumer<byte[], byte[]> consumer;

  public CommittedRecords(ClusterSettings cluster, ClusterAdmin broker) {
    this.broker = broker;
    consumer = CommittedConsumer.ofBytes(cluster, Map.of(), Map.of());
  }

  /**
   * Reads to the end as of the call. Waits for open transactions, because committed records may
   * follow them.
   *
   * @throws OnRecordException if nothing can be read for a minute
   */
  public void read(
      Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(from, broker.offsets(from.keySet(), OffsetSpec.latest()), reader);
  }

  /**
   * Reads up to these ends, and perhaps some records more.
   *
   * @throws OnRecordException if nothing can be read for a minute
   */
  public void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    long progressAt = System.nanoTime();
    Optional<TopicPartition> unread;
    while ((unread = unread(ends)).isPresent()) {
      long before = consumer.position(unread.get());
      consumer.poll(POLL).forEach(reader);
      if (consumer.position(unread.get()) > before) {
        progressAt = System.nanoTime();
      } else if (System.nanoTime() - progressAt > PATIENCE.toNanos()) {
        throw new OnRecordException(
            "%s: nothing could be read from offset %d on for %d s; a transaction may be open there: try again when its writer has ended it"
                .formatted(unread.get(), before, PATIENCE.toSeconds()));
      }
    }
  }

  private Optional<TopicPartition> unread(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> consumer.position(end.getKey()) < end.getValue())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** One record; empty if there is none, or it was deleted. */
  public Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset) {
    long begin = broker.offsets(Set.of(partition), OffsetSpec.earliest()).get(partition);
    long end = broker.offsets(Set.of(partition), OffsetSpec.latest()).get(partition);
    if (offset < begin || offset >= end) {
      return Optional.empty();
    }
    consumer.assign(Set.of(partition));
    consumer.seek(partition, offset);
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        return Optional.of(record).filter(found -> found.offset() == offset);
      }
      if (consumer.position(partition) > offset) {
        return Optional.empty();
      }
    }
    throw new OnRecordException(
        "%s: offset %d could not be read for %d s: try again"
            .formatted(partition, offset, PATIENCE.toSeconds()));
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }
}
