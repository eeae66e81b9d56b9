package dev.onrecord.monitor.feed;

import dev.onrecord.consumer.BrokerWatch;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.schemas.AvroSerdes;
import java.time.Duration;
import java.util.Arrays;
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
 * Reads one topic for all its clients, each record once. Runs on a thread of its own; everything
 * else may be called by any.
 */
final class Feed<V> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT_FOR_CLIENTS = Duration.ofMillis(100);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(2);
  private static final int RECORDS_A_POLL = 500;
  private static final int BYTES_A_FETCH = 4 << 20;
  private static final int RECORDS_A_WAKE = 32;
  private static final Problem TOPIC_IS_NEW =
      new Problem(
          410,
          "Gone",
          "the topic was created anew, or its records were deleted: come back without Last-Event-ID");

  private final FeedTopic<V> topic;
  private final ConsumerFactory consumers;
  private final AvroSerdes serdes;
  private final int heldBytes;
  private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
  private volatile boolean fromBeginning;
  private volatile EventBuffer held;
  private volatile boolean stopping;

  Feed(FeedTopic<V> topic, ConsumerFactory consumers, AvroSerdes serdes, int heldBytes) {
    this.topic = topic;
    this.consumers = consumers;
    this.serdes = serdes;
    this.heldBytes = heldBytes;
  }

  /**
   * @param beginning whether to read the topic from its beginning, because clients may have come
   *     before it
   */
  void beginAt(boolean beginning) {
    fromBeginning = beginning;
  }

  String name() {
    return topic.topic().name();
  }

  /** What is held of the topic; null until it is known where the topic ends. */
  EventBuffer held() {
    return held;
  }

  EventMapper<V> codec(BooleanSupplier stop) {
    return new EventMapper<>(
        topic, serdes, consumers.outage(), () -> stopping || stop.getAsBoolean());
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
      try (Consumer<byte[], byte[]> consumer = consumers.create(RECORDS_A_POLL, BYTES_A_FETCH)) {
        read(consumer);
      } catch (OffsetOutOfRangeException e) {
        LOG.warn("topic {} was created anew or lost records; its subscribers begin anew", name());
        held = null;
        clients.forEach(client -> client.dismiss(TOPIC_IS_NEW));
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
    long[] next = begin(consumer, partitions);
    EventMapper<V> codec = codec(() -> false);
    while (!stopping) {
      int sinceWake = 0;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        next = EventIds.moved(next, record.partition(), record.offset() + 1);
        if (!skippedForWantOfClients(next)) {
          held.append(codec.event(record, next).orElse(FeedEvent.nothing(next)));
        }
        if (++sinceWake % RECORDS_A_WAKE == 0) {
          wakeClients();
          waitForClientsThatReadOn();
        }
      }
      wakeClients();
      brokers.look();
    }
  }

  /** No client comes between the question and what follows from it. */
  private synchronized boolean skippedForWantOfClients(long[] next) {
    if (clients.isEmpty()) {
      held.skipTo(next);
      return true;
    }
    return false;
  }

  /** Where it was, or else at one end of the topic. */
  private long[] begin(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    if (held != null) {
      long[] next = held.end().next();
      partitions.forEach(partition -> consumer.seek(partition, next[partition.partition()]));
      return next;
    }
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    long[] next = partitions.stream().mapToLong(consumer::position).toArray();
    held = new EventBuffer(heldBytes, Arrays.copyOf(next, next.length));
    LOG.info("following topic {}", name());
    return next;
  }

  private void wakeClients() {
    clients.forEach(FeedClient::wake);
  }

  /** A burst is slowed down for those who read; who does not is not waited for. */
  private void waitForClientsThatReadOn() {
    long until = System.nanoTime() + LONGEST_WAIT_FOR_CLIENTS.toNanos();
    while (clients.stream().anyMatch(FeedClient::needsTime) && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
    }
  }
}
