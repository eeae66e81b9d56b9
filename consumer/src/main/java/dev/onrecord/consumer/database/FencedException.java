package dev.onrecord.consumer.database;

import org.apache.kafka.common.TopicPartition;

/** Another writer has claimed a partition, or the database went back to an earlier state. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(TopicPartition partition) {
    super("another writer has taken over %s, or the database was restored".formatted(partition));
  }
}
