package dev.onrecord.kafka.lag;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a reader is from the ends that the brokers report. A consumer's own metrics would not do:
 * they know only its partitions, and take for read what it has fetched. For one thread.
 */
public final class Lag implements AutoCloseable {
  private final ClusterAdmin broker;
  private final UnreadRecords unread;

  /**
   * @param broker to be closed by the caller
   */
  public Lag(ClusterSettings cluster, ClusterAdmin broker) {
    this.broker = broker;
    unread = new UnreadRecords(cluster);
  }

  /**
   * The end of every partition of those topics that exist, after what is written and not yet
   * committed, so that nothing is missed.
   *
   * @throws OnRecordException if the broker does not answer, or refuses
   */
  public Map<TopicPartition, Long> ends(Collection<String> topics) {
    return broker.offsets(
        topics.stream().flatMap(topic -> broker.partitions(topic).stream()).toList(),
        OffsetSpec.latest());
  }

  /**
   * For each partition with unread records before its end, how many offsets are still to be read;
   * markers and what was rolled back take up offsets too.
   *
   * @param reached the next offset to read; a partition that is missing is read from 0
   */
  public Map<TopicPartition, Long> behind(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> reached) {
    Map<TopicPartition, Long> from = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long next = reached.getOrDefault(partition, 0L);
          if (next < end) {
            from.put(partition, next);
          }
        });
    from.keySet().retainAll(unread.among(from, ends));
    from.replaceAll((partition, next) -> ends.get(partition) - next);
    return from;
  }

  @Override
  public void close() {
    unread.close();
  }
}
