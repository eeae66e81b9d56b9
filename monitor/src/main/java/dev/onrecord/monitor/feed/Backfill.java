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
 * Fetches for one client what it missed, up to exactly where the feed is, and hands it over. Runs
 * once, on any thread.
 */
final class Backfill<V> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT_FOR_THE_FEED = Duration.ofSeconds(10);
  private static final int RECORDS_A_POLL = 200;
  private static final int BYTES_A_FETCH = 512 << 10;

  private final Feed<V> feed;
  private final ConsumerFactory consumers;
  private final FeedClient client;
  private final StartPosition start;
  private final EventMapper<V> codec;

  /** Where the client stands, as far as that is known. */
  private long[] next;

  Backfill(Feed<V> feed, ConsumerFactory consumers, FeedClient client, StartPosition start) {
    this.feed = feed;
    this.consumers = consumers;
    this.client = client;
    this.start = start;
    codec = feed.codec(this::isOver);
  }

  private boolean isOver() {
    return feed.isStopping() || client.fetched().isClosed();
  }

  @Override
  public void run() {
    try {
      awaitFeed();
      if (!isOver() && !resumesFromWhatIsHeld()) {
        fetchPatiently();
      }
    } catch (ProblemException e) {
      client.dismiss(e.problem());
    } catch (OffsetOutOfRangeException e) {
      client.dismiss(lost());
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      LOG.warn("topic {}: {}", feed.name(), e.getMessage());
      client.dismiss(Problem.unavailable("Kafka refuses; the monitor's standard error says why"));
    } catch (RuntimeException e) {
      LOG.error("topic {}: a client cannot catch up", feed.name(), e);
      client.dismiss(Problem.unavailable("the monitor failed; its standard error says why"));
    }
  }

  /** An outage is waited for; what was sent before is not sent again. */
  private void fetchPatiently() throws InterruptedException {
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
    while (feed.held() == null && !isOver()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Most come back so soon that nothing needs to be fetched. */
  private boolean resumesFromWhatIsHeld() {
    if (start.isNow()) {
      client.goLive(feed.held().end());
      return true;
    }
    if (start.after().isEmpty()) {
      return false;
    }
    int partitions = feed.held().end().next().length;
    long[] next = EventIds.next(start.after().get(), feed.name(), partitions);
    OptionalLong cursor = feed.held().cursorAt(next);
    cursor.ifPresent(at -> client.goLive(new EventBuffer.End(at, next)));
    return cursor.isPresent();
  }

  private void fetch() throws InterruptedException {
    try (Consumer<byte[], byte[]> consumer = consumers.create(RECORDS_A_POLL, BYTES_A_FETCH)) {
      List<TopicPartition> partitions = ConsumerFactory.assign(consumer, feed.name());
      if (next == null) {
        next = begin(consumer, partitions);
      }
      while (!isOver()) {
        EventBuffer.End target = target();
        fetchUpTo(target, consumer);
        client.fetched().awaitEmpty();
        // Unless so much has come meanwhile that it is no longer held.
        if (!isOver() && feed.held().covers(target.cursor())) {
          client.goLive(target);
          return;
        }
      }
    }
  }

  private long[] begin(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
    long[] begin =
        start.after().isPresent()
            ? EventIds.next(start.after().get(), feed.name(), partitions.size())
            : since(consumer, partitions);
    for (TopicPartition partition : partitions) {
      int number = partition.partition();
      begin[number] = Math.max(begin[number], first.get(partition));
    }
    return begin;
  }

  private long[] since(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    long[] begin = feed.held().end().next().clone();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(
        partition -> times.put(partition, start.since().orElseThrow().toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    found.forEach(
        (partition, offset) -> {
          if (offset != null) {
            begin[partition.partition()] = offset.offset();
          }
        });
    return begin;
  }

  /** Where the feed is, once it has passed all that the client has. */
  private EventBuffer.End target() {
    long began = System.nanoTime();
    while (!isOver()) {
      EventBuffer held = feed.held();
      if (held != null) {
        EventBuffer.End end = held.end();
        if (EventIds.reached(end.next(), next)) {
          return end;
        }
      }
      if (System.nanoTime() - began > LONGEST_WAIT_FOR_THE_FEED.toNanos()) {
        throw new ProblemException(lost());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new ProblemException(Problem.unavailable("the monitor ends"));
  }

  private static Problem lost() {
    return new Problem(
        410,
        "Gone",
        "the topic does not reach as far as your Last-Event-ID: it was created anew; come back without Last-Event-ID");
  }

  private void fetchUpTo(EventBuffer.End target, Consumer<byte[], byte[]> consumer)
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
          send(record, EventIds.moved(next, partition, record.offset() + 1));
          next[partition] = record.offset() + 1;
        }
      }
      for (TopicPartition partition : all) {
        // Past the marks of transactions, and past what was compacted away.
        int number = partition.partition();
        long passed = Math.min(consumer.position(partition), target.next()[number]);
        next[number] = Math.max(next[number], passed);
      }
    }
  }

  private void send(ConsumerRecord<byte[], byte[]> record, long[] next)
      throws InterruptedException {
    FeedEvent event = codec.event(record, next).filter(client.filter()::takes).orElse(null);
    if (event != null && client.fetched().put(event.bytes())) {
      client.wake();
    }
  }
}
