package dev.onrecord.consumer.database;

import org.apache.kafka.common.TopicPartition;

/** A partition is not as this writer left it: another has claimed it, or the database went back. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(TopicPartition partition) {
    super("another writer has taken over %s, or the database was restored".formatted(partition));
  }
}
