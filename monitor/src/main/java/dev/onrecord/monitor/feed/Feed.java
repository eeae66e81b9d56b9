package dev.onrecord.monitor.feed;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.outage.BrokerWatch;
import dev.onrecord.monitor.http.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one topic for all its clients, each record once. Runs on its own thread; all other methods
 * are thread-safe.
 */
final class Feed<V> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLIENTS_TIMEOUT = Duration.ofMillis(100);
  private static final Duration CLIENTS_POLL = Duration.ofMillis(2);
  private static final int RECORDS_PER_POLL = 500;
  private static final int BYTES_PER_FETCH = 4 << 20;
  private static final int RECORDS_PER_WAKE = 32;
  private static final Problem TOPIC_REPLACED =
      new Problem(
          410,
          "Gone",
          "the topic was created again, or its records were deleted: reconnect without Last-Event-ID");

  private final FeedTopic<V> topic;
  private final ConsumerFactory consumers;
  private final AvroSerdes serdes;
  private final int bufferBytes;
  private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
  private volatile boolean fromBeginning;
  private volatile EventBuffer buffer;
  private volatile boolean stopping;

  Feed(FeedTopic<V> topic, ConsumerFactory consumers, AvroSerdes serdes, int bufferBytes) {
    this.topic = topic;
    this.consumers = consumers;
    this.serdes = serdes;
    this.bufferBytes = bufferBytes;
  }

  /**
   * @param beginning whether to read the topic from its beginning, because clients may have
   *     connected before it was created
   */
  void setFromBeginning(boolean beginning) {
    fromBeginning = beginning;
  }

  String name() {
    return topic.topic().name();
  }

  /** Returns the newest events; null until it is known where the topic ends. */
  EventBuffer buffer() {
    return buffer;
  }

  EventMapper<V> mapper(BooleanSupplier stop) {
    return new EventMapper<>(
        topic,
        new ValueReader<>(
            serdes.deserializer(topic.topic()),
            consumers.outage(),
            () -> stopping || stop.getAsBoolean()));
  }

  synchronized void add(FeedClient client) {
    clients.add(client);
  }

  void remove(FeedClient client) {
    clients.remove(client);
  }

  boolean isStopping() {
    return stopping;
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer =
          consumers.create(RECORDS_PER_POLL, BYTES_PER_FETCH)) {
        read(consumer);
      } catch (OffsetOutOfRangeException e) {
        LOG.warn("topic {} was created again or lost records; its clients must start over", name());
        buffer = null;
        clients.forEach(client -> client.disconnect(TOPIC_REPLACED));
      } catch (InterruptException | WakeupException e) {
        LOG.debug("stopped", e);
      } catch (KafkaException e) {
        LOG.warn("topic {}: {}; trying again", name(), e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = ConsumerFactory.assign(consumer, name());
    BrokerWatch brokers = new BrokerWatch(consumer, consumers.brokers(), consumers.outage());
    long[] next = start(consumer, partitions);
    EventMapper<V> mapper = mapper(() -> false);
    while (!stopping) {
      int records = 0;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        next = EventIds.with(next, record.partition(), record.offset() + 1);
        if (!skippedWithoutClients(next)) {
          buffer.append(mapper.event(record, next).orElse(FeedEvent.unreadable(next)));
        }
        if (++records % RECORDS_PER_WAKE == 0) {
          wakeClients();
          waitForLaggingClients();
        }
      }
      wakeClients();
      brokers.look();
    }
  }

  /** Synchronized with {@link #add}: no client may be added between the check and the skip. */
  private synchronized boolean skippedWithoutClients(long[] next) {
    if (clients.isEmpty()) {
      buffer.skipTo(next);
      return true;
    }
    return false;
  }

  /** Seeks to where the feed was, or else to one end of the topic. */
  private long[] start(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    if (buffer != null) {
      long[] next = buffer.end().next();
      partitions.forEach(partition -> consumer.seek(partition, next[partition.partition()]));
      return next;
    }
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    long[] next = partitions.stream().mapToLong(consumer::position).toArray();
    buffer = new EventBuffer(bufferBytes, next.clone());
    LOG.info("following topic {}", name());
    return next;
  }

  private void wakeClients() {
    clients.forEach(FeedClient::wake);
  }

  /** Slows a burst down for clients that read, but not for those that have stopped reading. */
  private void waitForLaggingClients() {
    long until = System.nanoTime() + CLIENTS_TIMEOUT.toNanos();
    while (clients.stream().anyMatch(FeedClient::needsTime) && System.nanoTime() < until) {
      LockSupport.parkNanos(CLIENTS_POLL.toNanos());
    }
  }
}
