package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.FencedException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.BrokerWatch;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.Outage;
import dev.onrecord.kafka.outage.OutageException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
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
 * Fetches records and writes them, from the offsets that the database says. While anything is away
 * it holds what it fetched, and polls paused partitions to stay in its group. Not thread-safe.
 */
final class ViewsLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final BrokerWatch brokers;
  private final Outage outage;
  private final ViewsSink sink;
  private final ViewsHealth health;
  private final FetchedRecords fetched = new FetchedRecords();
  private final Assignment assignment;

  /**
   * @param outage paces what is tried again; for this loop alone
   */
  ViewsLoop(
      Consumer<byte[], byte[]> consumer,
      BrokerWatch brokers,
      Outage outage,
      ViewsSink sink,
      ViewsHealth health) {
    this.consumer = consumer;
    this.brokers = brokers;
    this.outage = outage;
    this.sink = sink;
    this.health = health;
    assignment = new Assignment(consumer, fetched);
  }

  /**
   * Runs until it should stop.
   *
   * @param stopping asked after every poll; a wake-up of the consumer ends a poll
   * @throws OnRecordException if going on would lose or mix up records
   */
  void run(BooleanSupplier stopping) {
    consumer.subscribe(sink.topics(), assignment);
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
    fetched.add(fetch());
    health.turned();
    Optional<String> brokerAway = brokers.look();
    if (outage.isWaiting()) {
      return;
    }
    try {
      sink.requireSameDatabase();
      claimAssigned();
      writeFetched();
      outage.over();
      consumer.resume(consumer.assignment());
      brokerAway.ifPresentOrElse(health::notReady, this::setReadiness);
    } catch (OutageException e) {
      outage.noticed(e);
      health.notReady(e.getMessage());
      consumer.pause(consumer.assignment());
    } catch (FencedException e) {
      LOG.warn("{}; joining the group again", e.getMessage());
      rejoin();
    }
  }

  private void setReadiness() {
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
    Map<TopicPartition, Long> next = sink.claim(beginnings());
    next.forEach(consumer::seek);
    assignment.unclaimed().clear();
    LOG.info(
        "writing {} partitions of {}",
        consumer.assignment().size(),
        String.join(", ", sink.topics()));
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

  private void writeFetched() {
    if (fetched.isEmpty()) {
      return;
    }
    sink.write(fetched);
    Map<TopicPartition, OffsetAndMetadata> written = fetched.nextOffsets();
    fetched.clear();
    // The offsets in the database count. These only let Kafka's own tools show the lag.
    consumer.commitAsync(written, null);
  }

  private void rejoin() {
    consumer.unsubscribe();
    fetched.clear();
    assignment.unclaimed().clear();
    consumer.subscribe(sink.topics(), assignment);
  }

  private static OnRecordException outOfRange(OffsetOutOfRangeException error) {
    return new OnRecordException(
        "the views are at offsets %s, which the topics do not have: records were deleted before they were read, or the topics were created again. Name another database, or empty this one, to fill the views again"
            .formatted(error.offsetOutOfRangePartitions()),
        error);
  }
}
