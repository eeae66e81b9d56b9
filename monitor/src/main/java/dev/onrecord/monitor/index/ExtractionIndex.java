package dev.onrecord.monitor.index;

import dev.onrecord.consumer.Dependency;
import dev.onrecord.consumer.Outage;
import dev.onrecord.consumer.OutageException;
import dev.onrecord.monitor.api.Extractions;
import dev.onrecord.monitor.feed.ConsumerFactory;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.RegistryOutage;
import dev.onrecord.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the extractions' topic from its beginning and keeps up with it. Holds no extraction: it
 * knows where each lies and fetches it when asked. Runs on a thread of its own.
 */
public final class ExtractionIndex implements Extractions, Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractionIndex.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int RECORDS_A_POLL = 500;
  private static final int BYTES_A_FETCH = 4 << 20;

  private final Topic<Extraction> topic;
  private final ConsumerFactory consumers;
  private final Deserializer<Extraction> values;
  private final ExtractionFetcher fetcher;
  private final IndexFile file = IndexFile.create();
  private final Outage outage;
  private volatile boolean stopping;

  public ExtractionIndex(Topic<Extraction> topic, ConsumerFactory consumers, AvroSerdes serdes) {
    this.topic = topic;
    this.consumers = consumers;
    values = serdes.deserializer(topic);
    outage = consumers.outage();
    fetcher = new ExtractionFetcher(topic, consumers, serdes);
  }

  @Override
  public Optional<Extraction> find(String articleId) {
    return file.place(articleId).flatMap(place -> fetcher.fetch(articleId, place));
  }

  @Override
  public List<Mention> mentions(String actorId, int most) {
    return file.mentions(actorId, most);
  }

  /** Reads until {@link #stop}. */
  @Override
  public void run() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer = consumers.create(RECORDS_A_POLL, BYTES_A_FETCH)) {
        consumer.seekToBeginning(ConsumerFactory.assign(consumer, topic.name()));
        while (!stopping) {
          ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
          if (!records.isEmpty()) {
            index(records);
          }
        }
      } catch (InterruptException e) {
        LOG.debug("stopped", e);
      } catch (KafkaException e) {
        LOG.warn("topic {}: {}; reading it anew", topic.name(), e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Waits for the registry before it begins to write: readers are not kept waiting. */
  private void index(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<IndexFile.Entry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      entries.add(
          new IndexFile.Entry(
              new String(record.key(), StandardCharsets.UTF_8),
              new IndexFile.Place(record.partition(), record.offset()),
              extraction(record).map(Mentions::of)));
    }
    if (!stopping) {
      file.write(entries);
    }
  }

  /** Empty for a withdrawal, for what cannot be read, and when stopping. */
  private Optional<Extraction> extraction(ConsumerRecord<byte[], byte[]> record) {
    while (!stopping && record.value() != null) {
      try {
        if (!outage.isWaiting()) {
          Extraction read = values.deserialize(topic.name(), record.value());
          outage.over();
          return Optional.of(read);
        }
        LockSupport.parkNanos(POLL.toNanos());
      } catch (SerializationException e) {
        if (!RegistryOutage.isCauseOf(e)) {
          return Optional.empty();
        }
        outage.noticed(
            new OutageException(
                Dependency.REGISTRY, "the schema registry does not answer: " + e.getMessage(), e));
      }
    }
    return Optional.empty();
  }

  public void stop() {
    stopping = true;
  }

  /** To be called when {@link #run} has ended. */
  @Override
  public void close() {
    fetcher.close();
    file.close();
  }
}
