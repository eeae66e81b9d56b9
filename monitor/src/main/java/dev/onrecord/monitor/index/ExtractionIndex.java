package dev.onrecord.monitor.index;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.monitor.api.Extractions;
import dev.onrecord.monitor.feed.ConsumerFactory;
import dev.onrecord.monitor.feed.ValueReader;
import dev.onrecord.schemas.Extraction;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of extractions from its beginning. Stores only the offset of each extraction
 * and fetches the extraction on request. Runs on its own thread.
 */
public final class ExtractionIndex implements Extractions, Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractionIndex.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int RECORDS_PER_POLL = 500;
  private static final int BYTES_PER_FETCH = 4 << 20;

  private final Topic<Extraction> topic;
  private final ConsumerFactory consumers;
  private final ValueReader<Extraction> values;
  private final ExtractionFetcher fetcher;
  private final IndexFile file = IndexFile.create();
  private volatile boolean stopping;

  public ExtractionIndex(Topic<Extraction> topic, ConsumerFactory consumers, AvroSerdes serdes) {
    this.topic = topic;
    this.consumers = consumers;
    values = new ValueReader<>(serdes.deserializer(topic), consumers.outage(), () -> stopping);
    fetcher = new ExtractionFetcher(topic, consumers, serdes);
  }

  @Override
  public Optional<Extraction> find(String articleId) {
    return file.place(articleId).flatMap(place -> fetcher.fetch(articleId, place));
  }

  @Override
  public List<String> extractors() {
    return file.extractors();
  }

  @Override
  public List<Mention> mentions(String actorId, int limit) {
    return file.mentions(actorId, limit);
  }

  /** Returns why nothing can be read now; empty if it can. */
  public Optional<String> whyNotReady() {
    return values.whyNotReady();
  }

  /** Reads until {@link #stop}. */
  @Override
  public void run() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer =
          consumers.create(RECORDS_PER_POLL, BYTES_PER_FETCH)) {
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
        LOG.warn("topic {}: {}; reading it again", topic.name(), e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Deserializes first: a wait for the registry must not block those who read the index. */
  private void index(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<IndexFile.Entry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      entries.add(
          new IndexFile.Entry(
              new String(record.key(), StandardCharsets.UTF_8),
              new IndexFile.Place(record.partition(), record.offset()),
              extraction(record).map(ExtractionIndex::found)));
    }
    if (!stopping) {
      file.write(entries);
    }
  }

  private static IndexFile.Found found(Extraction extraction) {
    return new IndexFile.Found(extraction.getExtractor(), Mentions.of(extraction));
  }

  /** Returns empty for a withdrawal, for a record that cannot be read, and when stopping. */
  private Optional<Extraction> extraction(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    try {
      return values.read(record);
    } catch (SerializationException e) {
      LOG.debug("topic {}: an extraction cannot be read", topic.name(), e);
      return Optional.empty();
    }
  }

  public void stop() {
    stopping = true;
  }

  /** Must be called after {@link #run} has returned. */
  @Override
  public void close() {
    fetcher.close();
    file.close();
  }
}
