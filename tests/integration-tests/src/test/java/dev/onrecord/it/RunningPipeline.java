package dev.onrecord.it;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.ViewsApp;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import dev.onrecord.operations.local.LocalPipeline;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.streams.topology.MinConfidence;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Streams and views, running on topics of their own until they are stopped. */
final class RunningPipeline implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int PARTITIONS = 3;

  private final Topics topics;
  private final ClusterSettings cluster;
  private final Database database;
  private Extractor extractor;
  private final Observability observability;
  private StreamsSettings streamsSettings;
  private final ViewsSettings viewsSettings;
  private LocalPipeline running;

  RunningPipeline(ClusterSettings cluster, Database database, Path stateDir, Extractor extractor) {
    this(cluster, database, stateDir, extractor, Observability.off());
  }

  RunningPipeline(
      ClusterSettings cluster,
      Database database,
      Path stateDir,
      Extractor extractor,
      Observability observability) {
    this.observability = observability;
    String name = "it-" + UUID.randomUUID();
    this.cluster = cluster;
    this.database = database;
    this.extractor = extractor;
    topics = Topics.withPrefix(name + ".");
    Provisioning.apply(topics, cluster, PARTITIONS);
    streamsSettings =
        new StreamsSettings(cluster, topics, name, Optional.of(stateDir), Duration.ofSeconds(30));
    viewsSettings =
        new ViewsSettings(cluster, topics, database, name + "-views", Duration.ofSeconds(30));
    start();
  }

  /** Starts both applications, also again after {@link #stop}. */
  void start() {
    running =
        LocalPipeline.start(streamsSettings, viewsSettings, extractor, observability.registry());
  }

  /** Starts both with another extractor over the same state. */
  void start(Extractor other) {
    extractor = other;
    start();
  }

  /** Starts both with another setting over the same state. */
  void start(MinConfidence minConfidence) {
    streamsSettings =
        new StreamsSettings(
            cluster,
            topics,
            applicationId(),
            streamsSettings.stateDir(),
            streamsSettings.topicsWithin(),
            minConfidence);
    start();
  }

  String applicationId() {
    return streamsSettings.applicationId();
  }

  Optional<String> whyNotAlive() {
    return running.streams().whyNotAlive().or(running.views()::whyNotAlive);
  }

  /** Makes what runs now count for the health of the process. */
  void watchBy(Observability watcher) {
    StreamsApp streams = running.streams();
    ViewsApp views = running.views();
    watcher.watch(new Part("streams", streams::whyNotAlive, streams::whyNotReady));
    watcher.watch(new Part("views", views::whyNotAlive, views::whyNotReady));
  }

  void stop() {
    running.close();
    running.requireNoFailure();
  }

  Topics topics() {
    return topics;
  }

  ClusterSettings cluster() {
    return cluster;
  }

  StreamsSettings streamsSettings() {
    return streamsSettings;
  }

  Database database() {
    return database;
  }

  ViewsSettings viewsSettings() {
    return viewsSettings;
  }

  void publish(Publication publication) {
    publish(List.of(publication));
  }

  void publish(List<Publication> publications) {
    try (KafkaProducer<String, Article> producer =
        new KafkaProducer<>(
            cluster.kafkaWith(
                Map.of("max.request.size", topics.articles().maxMessageBytes(), "linger.ms", 5)),
            CloudEvents.keys(topics.articles()).serializer(),
            new AvroSerdes(cluster).serializer(topics.articles()))) {
      publications.stream()
          .map(publication -> producer.send(record(publication)))
          .toList()
          .forEach(RunningPipeline::requireTaken);
    }
  }

  private ProducerRecord<String, Article> record(Publication publication) {
    return new ProducerRecord<>(
        topics.articles().name(),
        null,
        publication.at().toEpochMilli(),
        publication.articleId(),
        publication.article(),
        CloudEvents.at(Instant.now()));
  }

  private static void requireTaken(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker did not take an article", e);
    }
  }

  void publishBytes(byte[] key, byte[] value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topics.articles().name(), key, value));
    }
  }

  /** The views in the database, once they hold everything that was published. */
  ViewRows viewsWhenCaughtUp() throws InterruptedException {
    running.awaitCaughtUp(LIMIT);
    return SqlViews.of(new Views(database).tables());
  }

  /** Each row that differs between what is expected and the database or the topics. */
  List<String> differencesTo(ViewRows expected) throws InterruptedException {
    ViewRows database = viewsWhenCaughtUp();
    ViewRows inTopics = new TopicReader(cluster).views(topics);
    return Stream.concat(
            expected.differencesTo(database).stream().map(row -> "database: " + row),
            expected.differencesTo(inTopics).stream().map(row -> "topics: " + row))
        .toList();
  }

  @Override
  public void close() {
    stop();
  }
}
