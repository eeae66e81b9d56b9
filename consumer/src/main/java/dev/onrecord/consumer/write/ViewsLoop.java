package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.FencedException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.BrokerWatch;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.Outage;
import dev.onrecord.kafka.outage.OutageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches, writes, and goes on from where the database says. While anything is away it keeps
 * polling paused partitions, so that it stays in its group, and holds what it fetched. Not
 * thread-safe.
 */
final class ViewsLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final List<String> topics;
  private final Supplier<Source> source;
  private final Decoder decoder;
  private final ViewsStore store;
  private final ViewsMetrics metrics;
  private final ViewsHealth health;
  private final Outage outage;
  private final Pending pending = new Pending();
  private final Assignment assignment;
  private final BrokerWatch brokers;

  ViewsLoop(
      Consumer<byte[], byte[]> consumer,
      BrokerWatch brokers,
      List<String> topics,
      Supplier<Source> source,
      Decoder decoder,
      ViewsStore store,
      ViewsMetrics metrics,
      ViewsHealth health) {
    this.consumer = consumer;
    this.brokers = brokers;
    this.topics = topics;
    this.source = source;
    this.decoder = decoder;
    this.store = store;
    this.metrics = metrics;
    this.health = health;
    outage = metrics.outage();
    assignment = new Assignment(consumer, pending);
  }

  /**
   * @param stopping asked again after every poll; a wake-up of the consumer ends a poll
   * @throws OnRecordException if going on would lose or mix up anything
   */
  void run(BooleanSupplier stopping) {
    consumer.subscribe(topics, assignment);
    while (!stopping.getAsBoolean()) {
      try {
        turn();
      } catch (WakeupException e) {
        LOG.debug("woken up");
      } catch (OffsetOutOfRangeException e) {
        throw outOfRange(e);
      }
    }
  }

  private void turn() {
    pending.add(fetch());
    health.turned();
    Optional<String> brokerAway = brokers.look();
    if (outage.isWaiting()) {
      return;
    }
    try {
      claimAssigned();
      writePending();
      outage.over();
      consumer.resume(consumer.assignment());
      brokerAway.ifPresentOrElse(health::notReady, this::sayWhetherReady);
    } catch (OutageException e) {
      outage.noticed(e);
      health.notReady(e.getMessage());
      consumer.pause(consumer.assignment());
    } catch (FencedException e) {
      LOG.warn("{}; joining the group anew", e.getMessage());
      rejoin();
    }
  }

  private void sayWhetherReady() {
    if (consumer.assignment().isEmpty()) {
      health.notReady("no partition is assigned to this writer");
    } else {
      health.ready();
    }
  }

  private ConsumerRecords<byte[], byte[]> fetch() {
    try {
      return consumer.poll(POLL);
    } catch (RetriableException e) {
      LOG.debug("poll", e);
      return ConsumerRecords.empty();
    }
  }

  private void claimAssigned() {
    if (assignment.unclaimed().isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> next = store.claim(source.get(), beginnings());
    next.forEach(consumer::seek);
    assignment.unclaimed().clear();
    LOG.info(
        "writing {} partitions of {}", consumer.assignment().size(), String.join(", ", topics));
  }

  private NavigableMap<TopicPartition, Long> beginnings() {
    NavigableMap<TopicPartition, Long> beginnings = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    try {
      beginnings.putAll(consumer.beginningOffsets(assignment.unclaimed()));
    } catch (RetriableException e) {
      throw new OutageException(Dependency.BROKER, "Kafka does not answer: " + e.getMessage(), e);
    }
    return beginnings;
  }

  private void writePending() {
    if (pending.isEmpty()) {
      return;
    }
    Batch batch = pending.batch(decoder);
    long start = System.nanoTime();
    store.write(batch);
    metrics.written(Duration.ofNanos(System.nanoTime() - start), batch, pending.records());
    Map<TopicPartition, OffsetAndMetadata> written = pending.nextOffsets();
    pending.clear();
    // The database's offsets count; these only let Kafka's own tools show the lag.
    consumer.commitAsync(written, null);
  }

  private void rejoin() {
    consumer.unsubscribe();
    pending.clear();
    assignment.unclaimed().clear();
    consumer.subscribe(topics, assignment);
  }

  private static OnRecordException outOfRange(OffsetOutOfRangeException error) {
    return new OnRecordException(
        "the views are at offsets %s, which the topics do not have: records were deleted before they were read, or the topics were created again. Name another database, or empty this one, and the views are filled anew"
            .formatted(error.offsetOutOfRangePartitions()),
        error);
  }
}
