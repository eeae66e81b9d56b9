package dev.onrecord.kafka.lag;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums the lag of a reader by topic, again and again. For one thread. */
final class TopicLags implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicLags.class);

  private final List<String> topics;
  private final ReachedOffsets offsets;
  private final ClusterAdmin broker;
  private final Lag lag;
  private Map<TopicPartition, Long> reached = Map.of();

  TopicLags(ClusterSettings cluster, List<String> topics, ReachedOffsets offsets) {
    this.topics = topics;
    this.offsets = offsets;
    broker = new ClusterAdmin(cluster);
    lag = new Lag(cluster, broker);
  }

  /**
   * The lag on each topic that exists.
   *
   * @throws OnRecordException if the broker does not answer, or refuses
   */
  Map<String, Long> measure() {
    updateReached();
    Map<TopicPartition, Long> ends = lag.ends(topics);
    Map<String, Long> sums = new HashMap<>();
    ends.keySet().forEach(partition -> sums.put(partition.topic(), 0L));
    lag.behind(ends, reached)
        .forEach((partition, count) -> sums.merge(partition.topic(), count, Long::sum));
    return sums;
  }

  /** A database that is away cannot be asked, and nothing is written to it: the offsets stay. */
  private void updateReached() {
    try {
      reached = offsets.ask(broker);
    } catch (OnRecordException e) {
      LOG.debug("offsets as before", e);
    }
  }

  @Override
  public void close() {
    lag.close();
    broker.close();
  }
}
