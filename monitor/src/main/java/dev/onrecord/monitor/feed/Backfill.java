package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from Kafka what one client missed, up to exactly where the feed is, and then lets it
 * follow the feed. Runs once, on any thread.
 */
final class Backfill<V> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration FEED_TIMEOUT = Duration.ofSeconds(10);
  private static final int RECORDS_PER_POLL = 200;
  private static final int BYTES_PER_FETCH = 512 << 10;

  private final Feed<V> feed;
  private final ConsumerFactory consumers;
  private final FeedClient client;
  private final StartPosition start;
  private final EventMapper<V> mapper;

  /** The offset to read next, of each partition; null until it is known. */
  private long[] next;

  Backfill(Feed<V> feed, ConsumerFactory consumers, FeedClient client, StartPosition start) {
    this.feed = feed;
    this.consumers = consumers;
    this.client = client;
    this.start = start;
    mapper = feed.mapper(this::isOver);
  }

  private boolean isOver() {
    return feed.isStopping() || client.backfill().isClosed();
  }

  @Override
  public void run() {
    try {
      awaitFeed();
      if (!isOver() && !resumesFromBuffer()) {
        fetchWithRetries();
      }
    } catch (ProblemException e) {
      client.disconnect(e.problem());
    } catch (OffsetOutOfRangeException e) {
      client.disconnect(lost());
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      LOG.warn("topic {}: {}", feed.name(), e.getMessage());
      client.disconnect(
          Problem.unavailable("Kafka refuses; the monitor's standard error says why"));
    } catch (RuntimeException e) {
      LOG.error("topic {}: cannot fetch what a client missed", feed.name(), e);
      client.disconnect(Problem.unavailable("the monitor failed; its standard error says why"));
    }
  }

  /** Retries during an outage; continues after the last event that was sent. */
  private void fetchWithRetries() throws InterruptedException {
    while (!isOver()) {
      try {
        fetch();
        return;
      } catch (RetriableException e) {
        LOG.debug("topic {}", feed.name(), e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void awaitFeed() {
    while (feed.buffer() == null && !isOver()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Most clients reconnect so soon that nothing needs to be fetched. */
  private boolean resumesFromBuffer() {
    if (start.isEnd()) {
      client.goLive(feed.buffer().end());
      return true;
    }
    if (start.after().isEmpty()) {
      return false;
    }
    int partitions = feed.buffer().end().next().length;
    long[] next = EventIds.parse(start.after().get(), feed.name(), partitions);
    OptionalLong cursor = feed.buffer().cursorAt(next);
    cursor.ifPresent(at -> client.goLive(new EventBuffer.Position(at, next)));
    return cursor.isPresent();
  }

  private void fetch() throws InterruptedException {
    try (Consumer<byte[], byte[]> consumer = consumers.create(RECORDS_PER_POLL, BYTES_PER_FETCH)) {
      List<TopicPartition> partitions = ConsumerFactory.assign(consumer, feed.name());
      if (next == null) {
        next = startOffsets(consumer, partitions);
      }
      while (!isOver()) {
        EventBuffer.Position target = awaitTarget();
        fetchUpTo(target, consumer);
        client.backfill().awaitEmpty();
        // Repeats if the buffer has moved past the target in the meantime.
        if (!isOver() && feed.buffer().contains(target.cursor())) {
          client.goLive(target);
          return;
        }
      }
    }
  }

  private long[] startOffsets(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
    long[] offsets =
        start.after().isPresent()
            ? EventIds.parse(start.after().get(), feed.name(), partitions.size())
            : offsetsSince(consumer, partitions);
    for (TopicPartition partition : partitions) {
      int number = partition.partition();
      offsets[number] = Math.max(offsets[number], first.get(partition));
    }
    return offsets;
  }

  private long[] offsetsSince(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    long[] offsets = feed.buffer().end().next().clone();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(
        partition -> times.put(partition, start.since().orElseThrow().toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    found.forEach(
        (partition, offset) -> {
          if (offset != null) {
            offsets[partition.partition()] = offset.offset();
          }
        });
    return offsets;
  }

  /** Waits until the feed has read at least as far as the client, and returns its position. */
  private EventBuffer.Position awaitTarget() {
    long began = System.nanoTime();
    while (!isOver()) {
      EventBuffer buffer = feed.buffer();
      if (buffer != null) {
        EventBuffer.Position end = buffer.end();
        if (EventIds.reached(end.next(), next)) {
          return end;
        }
      }
      if (System.nanoTime() - began > FEED_TIMEOUT.toNanos()) {
        throw new ProblemException(lost());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new ProblemException(Problem.unavailable("the monitor shuts down"));
  }

  private static Problem lost() {
    return new Problem(
        410,
        "Gone",
        "your Last-Event-ID is beyond the end of the topic, which was created again: reconnect without Last-Event-ID");
  }

  private void fetchUpTo(EventBuffer.Position target, Consumer<byte[], byte[]> consumer)
      throws InterruptedException {
    Collection<TopicPartition> all = consumer.assignment();
    all.forEach(partition -> consumer.seek(partition, next[partition.partition()]));
    consumer.resume(all);
    while (!isOver() && !EventIds.reached(next, target.next())) {
      consumer.pause(
          all.stream()
              .filter(at -> next[at.partition()] >= target.next()[at.partition()])
              .toList());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        int partition = record.partition();
        if (record.offset() < target.next()[partition]) {
          send(record, EventIds.with(next, partition, record.offset() + 1));
          next[partition] = record.offset() + 1;
        }
      }
      for (TopicPartition partition : all) {
        // Skips transaction markers and compacted records.
        int number = partition.partition();
        long passed = Math.min(consumer.position(partition), target.next()[number]);
        next[number] = Math.max(next[number], passed);
      }
    }
  }

  private void send(ConsumerRecord<byte[], byte[]> record, long[] next)
      throws InterruptedException {
    FeedEvent event = mapper.event(record, next).filter(client.filter()::accepts).orElse(null);
    if (event != null && client.backfill().put(event.bytes())) {
      client.wake();
    }
  }
}
