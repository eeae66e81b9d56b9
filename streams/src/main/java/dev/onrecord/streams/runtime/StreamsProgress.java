package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Says how far an application has come with what was published. For one thread. */
public final class StreamsProgress implements AutoCloseable {
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(200);

  private final StreamsSettings settings;
  private final Admin admin;
  private final UnreadRecords unread;

  public StreamsProgress(StreamsSettings settings) {
    this.settings = settings;
    admin = Admin.create(settings.cluster().kafkaWith(Map.of()));
    unread = new UnreadRecords(settings.cluster());
  }

  /**
   * Waits until everything published before the call is processed, whatever is published meanwhile:
   * first what the application reads, then what it handed on to itself by then.
   *
   * @param whileWaiting called between looks; what it throws ends the wait
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
    while (!(lag = behind(ends, committed())).isEmpty()) {
      whileWaiting.run();
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new OnRecordException(
            "application %s has not processed everything after %d s, behind by %s"
                .formatted(settings.applicationId(), limit.toSeconds(), lag));
      }
      Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
    }
  }

  /** How many offsets of the articles to be read again lie before the application. */
  public long toReadAgain() throws InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    return behind(ends(List.of(settings.topics().reprocess().name())), committed).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Whether an instance of the application runs now. */
  public boolean isAlive() throws InterruptedException {
    return get(admin.listGroups(new ListGroupsOptions()).all()).stream()
        .filter(group -> group.groupId().equals(settings.applicationId()))
        .flatMap(group -> group.groupState().stream())
        .anyMatch(state -> state != GroupState.EMPTY && state != GroupState.DEAD);
  }

  /**
   * For each partition the application reads, how many offsets it is behind; empty when none is.
   * What was committed is asked for before the ends are: the other way round, a transaction that
   * ends in between would look processed before its outputs are seen.
   */
  public Map<TopicPartition, Long> lag() throws InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    return behind(ends(inputs()), committed);
  }

  private Map<TopicPartition, Long> behind(
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

  private List<String> inputs() throws InterruptedException {
    return Stream.concat(settings.articleTopics().stream(), repartitions().stream()).toList();
  }

  private List<String> repartitions() throws InterruptedException {
    String internal = settings.applicationId() + "-";
    return get(admin.listTopics().names()).stream()
        .filter(name -> name.startsWith(internal) && name.endsWith("-repartition"))
        .toList();
  }

  private Map<TopicPartition, Long> committed() throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        get(
            admin
                .listConsumerGroupOffsets(settings.applicationId())
                .partitionsToOffsetAndMetadata());
    return offsets.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** Ends with what is written and not yet committed, so that nothing on its way is missed. */
  private Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
    Map<String, TopicDescription> found = get(admin.describeTopics(topics).allTopicNames());
    Map<TopicPartition, OffsetSpec> wanted =
        found.values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = get(admin.listOffsets(wanted).all());
    return ends.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new OnRecordException("the broker did not answer: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    unread.close();
    admin.close();
  }
}
