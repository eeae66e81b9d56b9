package dev.onrecord.streams.topology;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.TopicViews;
import dev.onrecord.testing.ViewRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology under test, driven in memory: articles go in, the newest record of every key comes
 * out.
 */
final class Pipeline implements AutoCloseable {
  private static final Topics TOPICS = Topics.standard();
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final Path folder = temporaryFolder();
  private final ClusterSettings cluster;
  private final AvroSerdes avro;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> articles;
  private final Map<String, TestOutputTopic<String, ?>> outputs = new HashMap<>();
  private final Map<String, Extraction> extractions = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, ActorCounts> actorCounts = new LinkedHashMap<>();
  private final Map<String, dev.onrecord.schemas.ActorDay> actorDays = new LinkedHashMap<>();
  private final Map<String, dev.onrecord.schemas.EntityCounts> entityCounts = new LinkedHashMap<>();
  private final List<ProducerRecord<String, ?>> emitted = new ArrayList<>();
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private BiPredicate<String, Object> lost = (topic, value) -> false;
  private long forwarded;

  Pipeline(Extractor extractor) {
    this(extractor, MinConfidence.NONE);
  }

  Pipeline(Extractor extractor, MinConfidence minConfidence) {
    this(
        extractor,
        minConfidence,
        ClusterSettings.of("nowhere:9092", "mock://" + UUID.randomUUID()));
  }

  Pipeline(Extractor extractor, ClusterSettings cluster) {
    this(extractor, MinConfidence.NONE, cluster);
  }

  private Pipeline(Extractor extractor, MinConfidence minConfidence, ClusterSettings cluster) {
    this.cluster = cluster;
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    TOPICS.all().stream().filter(t -> t.schema().isPresent()).forEach(subjects::register);
    avro = new AvroSerdes(cluster);
    Properties properties =
        new StreamsSettings(
                cluster,
                TOPICS,
                StreamsSettings.DEFAULT_APPLICATION_ID,
                Optional.of(folder),
                Duration.ZERO)
            .properties(metrics);
    driver =
        new TopologyTestDriver(
            new OnRecordTopology(TOPICS, avro, extractor, minConfidence, metrics).build(properties),
            properties);
    articles =
        driver.createInputTopic(
            TOPICS.articles().name(), new StringSerializer(), avro.serializer(TOPICS.articles()));
  }

  /** One that goes on from the state of this one, for the same subscribers, by another setting. */
  Pipeline goneOnWith(Extractor extractor, MinConfidence minConfidence) {
    Pipeline next = new Pipeline(extractor, minConfidence, cluster);
    for (String store : InternalNames.STORES) {
      KeyValueStore<Bytes, byte[]> copy = next.bytesOf(store);
      try (KeyValueIterator<Bytes, byte[]> all = bytesOf(store).all()) {
        all.forEachRemaining(entry -> copy.put(entry.key, entry.value));
      }
    }
    next.extractions.putAll(extractions);
    next.statements.putAll(statements);
    next.actorCounts.putAll(actorCounts);
    next.actorDays.putAll(actorDays);
    next.entityCounts.putAll(entityCounts);
    return next;
  }

  void publish(Publication publication) {
    articles.pipeInput(publication.articleId(), publication.article(), publication.at());
    collect();
  }

  /** Has an article read again, if it is current, as {@code onrecord reprocess} does. */
  void reprocess(String key, Article article) {
    driver
        .createInputTopic(
            TOPICS.reprocess().name(), new StringSerializer(), avro.serializer(TOPICS.reprocess()))
        .pipeInput(new TestRecord<>(key, article, NOW));
    collect();
  }

  void reprocess(Article article) {
    reprocess(article.getId(), article);
  }

  void publish(Article article, Headers headers) {
    publish(article.getId(), article, headers);
  }

  void publish(String key, Article article, Headers headers) {
    articles.pipeInput(new TestRecord<>(key, article, headers, article.getPublished()));
    collect();
  }

  void publish(Article article) {
    publish(Publication.of(article));
  }

  void publishBytes(byte[] key, byte[] value) {
    driver
        .createInputTopic(
            TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(key, value, Instant.EPOCH);
    collect();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return written(TOPICS.deadLetters().name());
  }

  /** The bytes written to a topic since the last call. */
  List<TestRecord<byte[], byte[]>> written(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** All topics that anything was written to, internal ones included. */
  Set<String> writtenTopics() {
    return driver.producedTopicNames();
  }

  /** Puts a record on a topic that the topology reads, be it an internal one. */
  void pipe(String topic, TestRecord<byte[], byte[]> record) {
    driver
        .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(record);
  }

  /** The store as it is on disk, below all serdes. */
  KeyValueStore<Bytes, byte[]> bytesOf(String store) {
    StateStore inner = driver.getAllStateStores().get(store);
    while (inner instanceof WrappedStateStore<?, ?, ?> wrapper) {
      inner = wrapper.wrapped();
    }
    @SuppressWarnings("unchecked")
    KeyValueStore<Bytes, byte[]> bytes = (KeyValueStore<Bytes, byte[]>) inner;
    return bytes;
  }

  /** From now on subscribers miss records that match the predicate. */
  void lose(BiPredicate<String, Object> what) {
    lost = what;
  }

  /** The records of the last publication, with their headers. */
  List<ProducerRecord<String, ?>> emitted() {
    return emitted;
  }

  MeterRegistry metrics() {
    return metrics;
  }

  /** Records that came out since the last call. */
  long forwarded() {
    long count = forwarded;
    forwarded = 0;
    return count;
  }

  Map<String, Extraction> extractions() {
    return extractions;
  }

  Map<String, Statement> statements() {
    return statements;
  }

  ViewRows views() {
    return TopicViews.of(extractions, statements, actorCounts, actorDays, entityCounts);
  }

  /** As if its counting came from another one. */
  ViewRows viewsWithCountsOf(Pipeline other) {
    return TopicViews.of(
        extractions, statements, other.actorCounts, other.actorDays, other.entityCounts);
  }

  /** What subscribers know of a topic already, from before this pipeline started. */
  void remember(String topic, String key, byte[] value) {
    remember(topic, key, value, TOPICS.extractions(), extractions);
    remember(topic, key, value, TOPICS.statements(), statements);
    remember(topic, key, value, TOPICS.actorCounts(), actorCounts);
    remember(topic, key, value, TOPICS.actorDays(), actorDays);
    remember(topic, key, value, TOPICS.entityCounts(), entityCounts);
  }

  private <V> void remember(
      String name, String key, byte[] value, Topic<V> topic, Map<String, V> newest) {
    if (name.equals(topic.name())) {
      put(newest, key, avro.deserializer(topic).deserialize(name, value));
    }
  }

  /** Lets subscribers read what came out. */
  void collect() {
    emitted.clear();
    collect(TOPICS.extractions(), extractions);
    collect(TOPICS.statements(), statements);
    collect(TOPICS.actorCounts(), actorCounts);
    collect(TOPICS.actorDays(), actorDays);
    collect(TOPICS.entityCounts(), entityCounts);
  }

  private <V> void collect(Topic<V> topic, Map<String, V> newest) {
    output(topic)
        .readRecordsToList()
        .forEach(
            record -> {
              if (lost.test(topic.name(), record.value())) {
                return;
              }
              forwarded++;
              emitted.add(
                  new ProducerRecord<>(
                      topic.name(),
                      0,
                      record.timestamp(),
                      record.key(),
                      record.value(),
                      record.headers()));
              put(newest, record.key(), record.value());
            });
  }

  /** Created once each: creating a deserializer takes longer than using it. */
  @SuppressWarnings("unchecked")
  private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
    return (TestOutputTopic<String, V>)
        outputs.computeIfAbsent(
            topic.name(),
            name ->
                driver.createOutputTopic(name, new StringDeserializer(), avro.deserializer(topic)));
  }

  private static <V> void put(Map<String, V> newest, String key, V value) {
    if (value == null) {
      newest.remove(key);
    } else {
      newest.put(key, value);
    }
  }

  /** Of its own, so that two of them can run at a time. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("pipeline");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.close();
    try {
      Utils.delete(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
