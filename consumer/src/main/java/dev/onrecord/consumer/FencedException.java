package dev.onrecord.consumer;

import org.apache.kafka.common.TopicPartition;

/** Another writer has claimed a partition that this one took for its own. */
final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(TopicPartition partition) {
    super("another writer has taken over " + partition);
  }
}
