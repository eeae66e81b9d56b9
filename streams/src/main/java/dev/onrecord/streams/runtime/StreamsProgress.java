package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.lag.Lag;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Measures how much of what was published an application has processed. For one thread. */
public final class StreamsProgress implements AutoCloseable {
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

  private final StreamsSettings settings;
  private final ClusterAdmin broker;
  private final Lag lag;

  public StreamsProgress(StreamsSettings settings) {
    this.settings = settings;
    broker = new ClusterAdmin(settings.cluster());
    lag = new Lag(settings.cluster(), broker);
  }

  /**
   * Waits until everything published before the call is processed, whatever is published meanwhile:
   * first the articles, then what the application had passed on between its own steps by then.
   *
   * @param whileWaiting called between checks; what it throws ends the wait
   * @throws OnRecordException when the limit is reached
   */
  public void awaitProcessed(Duration limit, Runnable whileWaiting) throws InterruptedException {
    long start = System.nanoTime();
    awaitReached(lag.ends(settings.articleTopics()), start, limit, whileWaiting);
    awaitReached(lag.ends(settings.repartitionTopics()), start, limit, whileWaiting);
  }

  /** The end of every partition the views are made of. */
  public Map<TopicPartition, Long> viewedEnds() {
    return lag.ends(settings.topics().viewed().stream().map(Topic::name).toList());
  }

  private void awaitReached(
      Map<TopicPartition, Long> ends, long start, Duration limit, Runnable whileWaiting)
      throws InterruptedException {
    Map<TopicPartition, Long> behind;
    while (!(behind = lag.behind(ends, committed())).isEmpty()) {
      whileWaiting.run();
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new OnRecordException(
            "application %s has not processed everything after %d s, behind by %s"
                .formatted(settings.applicationId(), limit.toSeconds(), behind));
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
    return lag(settings.readTopics());
  }

  /**
   * Asks for the committed offsets before the ends: the other way round, a transaction that ends in
   * between would look processed before its outputs are seen.
   */
  private Map<TopicPartition, Long> lag(List<String> topics) {
    Map<TopicPartition, Long> committed = committed();
    return lag.behind(lag.ends(topics), committed);
  }

  private Map<TopicPartition, Long> committed() {
    return broker.committed(settings.applicationId());
  }

  @Override
  public void close() {
    lag.close();
    broker.close();
  }
}
