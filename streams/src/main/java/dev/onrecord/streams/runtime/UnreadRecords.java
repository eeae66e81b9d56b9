package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.CommittedConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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

  private final Consumer<byte[], byte[]> consumer;

  UnreadRecords(ClusterSettings cluster) {
    consumer =
        CommittedConsumer.ofBytes(
            cluster, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1), Map.of());
  }

  /** Whether there may be a record between two offsets, or an open transaction. */
  boolean mayBe(TopicPartition partition, long from, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long start = System.nanoTime();
    while (consumer.position(partition) < end) {
      boolean found = !consumer.poll(POLL).isEmpty();
      if (found || System.nanoTime() - start > LIMIT.toNanos()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
