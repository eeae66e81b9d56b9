package dev.onrecord.streams.topology;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.SubjectAdmin;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.TopicViews;
import dev.onrecord.testing.Views;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology under test, driven in memory: articles go in, the newest record of every key comes
 * out.
 */
final class Pipeline implements AutoCloseable {
  private static final Topics TOPICS = Topics.standard();

  private final AvroSerdes avro;
  private final TopologyTestDriver driver;
  private final Map<String, Extraction> extractions = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, ActorCounts> actorCounts = new LinkedHashMap<>();
  private final Map<String, dev.onrecord.schemas.ActorDay> actorDays = new LinkedHashMap<>();
  private final Map<String, dev.onrecord.schemas.EntityCounts> entityCounts = new LinkedHashMap<>();
  private final List<ProducerRecord<String, ?>> emitted = new ArrayList<>();
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private long forwarded;

  Pipeline(Extractor extractor) {
    ClusterSettings cluster = ClusterSettings.of("nowhere:9092", "mock://" + UUID.randomUUID());
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    TOPICS.all().stream().filter(t -> t.schema().isPresent()).forEach(subjects::register);
    avro = new AvroSerdes(cluster);
    Properties properties =
        new StreamsSettings(
                cluster,
                TOPICS,
                StreamsSettings.DEFAULT_APPLICATION_ID,
                Optional.empty(),
                Duration.ZERO)
            .properties(metrics);
    driver =
        new TopologyTestDriver(
            new OnRecordTopology(TOPICS, avro, extractor, metrics).build(properties), properties);
  }

  void publish(Publication publication) {
    driver
        .createInputTopic(
            TOPICS.articles().name(), new StringSerializer(), avro.serializer(TOPICS.articles()))
        .pipeInput(publication.articleId(), publication.article(), publication.at());
    collect();
  }

  void publish(Article article, Headers headers) {
    publish(article.getId(), article, headers);
  }

  void publish(String key, Article article, Headers headers) {
    driver
        .createInputTopic(
            TOPICS.articles().name(), new StringSerializer(), avro.serializer(TOPICS.articles()))
        .pipeInput(new TestRecord<>(key, article, headers, article.getPublished()));
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
    return driver
        .createOutputTopic(
            TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** What the last publication brought forth, with its headers. */
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

  Views views() {
    return TopicViews.of(extractions, statements, actorCounts, actorDays, entityCounts);
  }

  private void collect() {
    emitted.clear();
    collect(TOPICS.extractions(), extractions);
    collect(TOPICS.statements(), statements);
    collect(TOPICS.actorCounts(), actorCounts);
    collect(TOPICS.actorDays(), actorDays);
    collect(TOPICS.entityCounts(), entityCounts);
  }

  private <V> void collect(Topic<V> topic, Map<String, V> newest) {
    driver
        .createOutputTopic(topic.name(), new StringDeserializer(), avro.deserializer(topic))
        .readRecordsToList()
        .forEach(
            record -> {
              forwarded++;
              emitted.add(
                  new ProducerRecord<>(
                      topic.name(), 0, record.key(), record.value(), record.headers()));
              if (record.value() == null) {
                newest.remove(record.key());
              } else {
                newest.put(record.key(), record.value());
              }
            });
  }

  @Override
  public void close() {
    driver.close();
  }
}
