package dev.onrecord.operations.retract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.operations.records.CommittedRecords;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds out what the topic holds of some articles. An id can only be in the partition that its hash
 * names, so only that is read, once for all ids that share it, and from its end backwards: what was
 * published lately is found at once, and only an id that is not there costs a look through the
 * whole partition. For one thread.
 */
public final class ArticleLookup implements AutoCloseable {
  /** The stretch read first, in offsets; each further one is twice as long. */
  private static final long FIRST_STRETCH = 1000;

  private final Topic<Article> topic;
  private final Progress progress;
  private final ClusterAdmin broker;
  private final CommittedRecords records;

  public ArticleLookup(ClusterSettings cluster, Topic<Article> topic, Progress progress) {
    this.topic = topic;
    this.progress = progress;
    broker = new ClusterAdmin(cluster);
    records = new CommittedRecords(cluster, broker);
  }

  /** What the newest record of an article says. */
  public enum State {
    PUBLISHED,
    WITHDRAWN,
    /** There is none, or no longer: a withdrawal is deleted after a month. */
    NOT_FOUND
  }

  /** Told how far a look has come. */
  public interface Progress {
    /**
     * @param offsets looked through
     * @param ofOffsets how many there are at most
     */
    void looked(long offsets, long ofOffsets);
  }

  /**
   * The state of each article.
   *
   * @throws OnRecordException if the topic does not exist, or cannot be read
   */
  public Map<String, State> states(Collection<String> ids) {
    List<TopicPartition> partitions = broker.partitions(topic.name());
    if (partitions.isEmpty()) {
      throw new OnRecordException("topic %s does not exist".formatted(topic.name()));
    }
    Map<String, State> states = new HashMap<>();
    ids.forEach(id -> states.put(id, State.NOT_FOUND));
    ids.stream()
        .collect(groupingBy(id -> partitions.get(partition(id, partitions.size())), toSet()))
        .forEach((partition, some) -> look(partition, some, states));
    return states;
  }

  /** The partition that Kafka's producers choose for a key. */
  private static int partition(String id, int partitions) {
    return Utils.toPositive(Utils.murmur2(id.getBytes(UTF_8))) % partitions;
  }

  private void look(TopicPartition partition, Set<String> ids, Map<String, State> states) {
    long begin = offset(partition, OffsetSpec.earliest());
    long latest = offset(partition, OffsetSpec.latest());
    Set<String> wanted = new HashSet<>(ids);
    long end = latest;
    for (long stretch = FIRST_STRETCH; end > begin && !wanted.isEmpty(); stretch *= 2) {
      long from = Math.max(begin, end - stretch);
      Map<String, State> found = newest(partition, from, end, wanted);
      states.putAll(found);
      wanted.removeAll(found.keySet());
      end = from;
      progress.looked(latest - end, latest - begin);
    }
  }

  private Map<String, State> newest(
      TopicPartition partition, long from, long end, Set<String> wanted) {
    Map<String, State> newest = new HashMap<>();
    records.read(
        Map.of(partition, from),
        Map.of(partition, end),
        record -> {
          String id = record.key() == null ? "" : new String(record.key(), UTF_8);
          if (record.offset() < end && wanted.contains(id)) {
            newest.put(id, record.value() == null ? State.WITHDRAWN : State.PUBLISHED);
          }
        });
    return newest;
  }

  private long offset(TopicPartition partition, OffsetSpec which) {
    return broker.offsets(List.of(partition), which).get(partition);
  }

  @Override
  public void close() {
    records.close();
    broker.close();
  }
}
