package dev.onrecord.kafka.lag;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Knows how far a reader has come. */
public interface ReachedOffsets {
  /**
   * The next offset to read of each partition; one that is missing is read from 0.
   *
   * @throws OnRecordException if that cannot be known for now
   */
  Map<TopicPartition, Long> ask(ClusterAdmin broker);
}
