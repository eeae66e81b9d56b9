package dev.onrecord.consumer.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows which partitions the group assigns to us. A new one stays paused until it is claimed in
 * the database. The loop does that, not this listener: a rebalance must not wait for a database.
 */
final class Assignment implements ConsumerRebalanceListener {
  private final Consumer<?, ?> consumer;
  private final FetchedRecords fetched;
  private final Set<TopicPartition> unclaimed = new HashSet<>();

  Assignment(Consumer<?, ?> consumer, FetchedRecords fetched) {
    this.consumer = consumer;
    this.fetched = fetched;
  }

  Set<TopicPartition> unclaimed() {
    return unclaimed;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    unclaimed.addAll(partitions);
    consumer.pause(partitions);
    // A paused partition needs some position, or the consumer looks for a commit in Kafka.
    partitions.forEach(partition -> consumer.seek(partition, 0));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    unclaimed.removeAll(partitions);
    fetched.drop(partitions);
  }
}
