package dev.onrecord.kafka.lag;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.CommittedConsumer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells unread records from what only takes up offsets: the markers that end transactions, and what
 * was rolled back. Offsets past these are not committed until another record arrives. For one
 * thread.
 */
final class UnreadRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  /** Without an answer after this time there may be a record. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** A fetch returns a whole batch at least, and one record is enough. */
  private static final int BYTES_A_PARTITION = 1;

  private final Consumer<byte[], byte[]> consumer;

  UnreadRecords(ClusterSettings cluster) {
    consumer =
        CommittedConsumer.ofBytes(
            cluster,
            Map.of(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_A_PARTITION),
            Map.of());
  }

  /**
   * The partitions that may have a record between two offsets, or an open transaction.
   *
   * @param from the first offset of each partition
   * @param ends the offset after the last, of the same partitions and maybe others
   */
  Set<TopicPartition> among(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> unread = new HashSet<>();
    Set<TopicPartition> undecided = new HashSet<>(from.keySet());
    consumer.assign(undecided);
    from.forEach(consumer::seek);
    long start = System.nanoTime();
    while (!undecided.isEmpty() && System.nanoTime() - start < LIMIT.toNanos()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      records.forEach(
          record -> {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < ends.get(partition)) {
              unread.add(partition);
            }
          });
      undecided.removeIf(
          partition ->
              unread.contains(partition) || consumer.position(partition) >= ends.get(partition));
      consumer.assign(undecided);
    }
    unread.addAll(undecided);
    return unread;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
