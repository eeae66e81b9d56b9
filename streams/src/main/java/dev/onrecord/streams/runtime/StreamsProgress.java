package dev.onrecord.streams.runtime;

import com.google.common.collect.Sets;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Measures how much of what was published an application has processed. For one thread. */
public final class StreamsProgress implements AutoCloseable {
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

  private final StreamsSettings settings;
  private final ClusterAdmin broker;
  private final UnreadRecords unread;

  public StreamsProgress(StreamsSettings settings) {
    this.settings = settings;
    broker = new ClusterAdmin(settings.cluster());
    unread = new UnreadRecords(settings.cluster());
  }

  /**
   * Waits until everything published before the call is processed, whatever is published meanwhile:
   * first the articles, then what the application had passed on between its own steps by then.
   *
   * @param whileWaiting called between checks; what it throws ends the wait
   * @return the end of every partition the views are made of, at that moment
   * @throws OnRecordException when the limit is reached
   */
  public Map<TopicPartition, Long> awaitProcessed(Duration limit, Runnable whileWaiting)
      throws InterruptedException {
    long start = System.nanoTime();
    awaitReached(ends(settings.articleTopics()), start, limit, whileWaiting);
    awaitReached(ends(repartitions()), start, limit, whileWaiting);
    return ends(settings.topics().viewed().stream().map(Topic::name).toList());
  }

  private void awaitReached(
      Map<TopicPartition, Long> ends, long start, Duration limit, Runnable whileWaiting)
      throws InterruptedException {
    Map<TopicPartition, Long> lag;
    while (!(lag = lag(ends, committed())).isEmpty()) {
      whileWaiting.run();
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new OnRecordException(
            "application %s has not processed everything after %d s, behind by %s"
                .formatted(settings.applicationId(), limit.toSeconds(), lag));
      }
      Thread.sleep(CHECK_INTERVAL.toMillis());
    }
  }

  /** How many offsets of the articles to be read again the application has still to process. */
  public long toReadAgain() {
    return lag(List.of(settings.topics().reprocess().name())).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Whether an instance of the application is running. */
  public boolean isAlive() {
    return broker.answer(admin -> admin.listGroups().all()).stream()
        .filter(group -> group.groupId().equals(settings.applicationId()))
        .flatMap(group -> group.groupState().stream())
        .anyMatch(state -> state != GroupState.EMPTY && state != GroupState.DEAD);
  }

  /** For each partition the application reads, how many offsets it is behind; empty if none. */
  public Map<TopicPartition, Long> lag() {
    return lag(Sets.union(Set.copyOf(settings.articleTopics()), repartitions()));
  }

  /**
   * Asks for the committed offsets before the ends: the other way round, a transaction that ends in
   * between would look processed before its outputs are seen.
   */
  private Map<TopicPartition, Long> lag(Collection<String> topics) {
    Map<TopicPartition, Long> committed = committed();
    return lag(ends(topics), committed);
  }

  private Map<TopicPartition, Long> lag(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    Map<TopicPartition, Long> lag = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long reached = committed.getOrDefault(partition, 0L);
          if (reached < end && unread.mayBe(partition, reached, end)) {
            lag.put(partition, end - reached);
          }
        });
    return lag;
  }

  /** Those that exist: Kafka Streams creates them at its first start. */
  private Set<String> repartitions() {
    Set<String> existing = broker.answer(admin -> admin.listTopics().names());
    return Sets.intersection(Set.copyOf(settings.repartitionTopics()), existing);
  }

  private Map<TopicPartition, Long> committed() {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        broker.answer(
            admin ->
                admin
                    .listConsumerGroupOffsets(settings.applicationId())
                    .partitionsToOffsetAndMetadata());
    return offsets.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** The ends after what is written and not yet committed, so that nothing is missed. */
  private Map<TopicPartition, Long> ends(Collection<String> topics) {
    Map<String, TopicDescription> found =
        broker.answer(admin -> admin.describeTopics(topics).allTopicNames());
    return broker.offsets(
        found.values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .toList(),
        OffsetSpec.latest());
  }

  @Override
  public void close() {
    unread.close();
    broker.close();
  }
}
