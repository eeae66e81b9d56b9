package dev.onrecord.operations.deadletters;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** The position of a record that became a dead letter. */
public record RecordOrigin(String topic, int partition, long offset)
    implements Comparable<RecordOrigin> {
  private static final Comparator<RecordOrigin> ORDER =
      Comparator.comparing(RecordOrigin::topic)
          .thenComparingInt(RecordOrigin::partition)
          .thenComparingLong(RecordOrigin::offset);

  TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public int compareTo(RecordOrigin other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "-" + offset;
  }
}
