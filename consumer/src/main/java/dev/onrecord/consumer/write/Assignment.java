package dev.onrecord.consumer.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows which partitions the group gives us. A new one stays paused until it is claimed in the
 * database, which is not done in here: a rebalance must not wait for a database.
 */
final class Assignment implements ConsumerRebalanceListener {
  private final Consumer<?, ?> consumer;
  private final Pending pending;
  private final Set<TopicPartition> unclaimed = new HashSet<>();

  Assignment(Consumer<?, ?> consumer, Pending pending) {
    this.consumer = consumer;
    this.pending = pending;
  }

  Set<TopicPartition> unclaimed() {
    return unclaimed;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    unclaimed.addAll(partitions);
    consumer.pause(partitions);
    // Any position will do while it is paused; without one the consumer looks for a commit in
    // Kafka.
    partitions.forEach(partition -> consumer.seek(partition, 0));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    unclaimed.removeAll(partitions);
    pending.drop(partitions);
  }
}
