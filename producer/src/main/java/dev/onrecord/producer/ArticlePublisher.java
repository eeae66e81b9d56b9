package dev.onrecord.producer;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.producer.corpus.parsing.ArticleId;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes articles: one record per article, with its id as key and its publication as timestamp.
 * A publication before 1970 or in the future, which Kafka does not accept, is replaced by the
 * nearest accepted timestamp. For one thread.
 */
public final class ArticlePublisher implements ArticleSink, AutoCloseable {
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);
  private static final int IN_FLIGHT_KIB = 16 << 10;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final Producer<String, Article> producer;
  private final String topic;
  private final Duration patience;
  private final Clock clock;
  private final PublishingErrors errors;
  private final InFlight inFlight =
      new InFlight(IN_FLIGHT_KIB, System::nanoTime, this::reportSilence);
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  ArticlePublisher(
      Producer<String, Article> producer,
      Topic<Article> topic,
      String brokers,
      Duration patience,
      Clock clock) {
    this.producer = producer;
    this.topic = topic.name();
    this.patience = patience;
    this.clock = clock;
    this.errors = new PublishingErrors(this.topic, brokers, patience);
  }

  /**
   * Waits for topic, broker and registry, and connects to them. The serializer knows the schema
   * from then on, so a later outage of the registry does not stop a replay.
   *
   * @param patience how long to wait for each, now and later
   * @throws OnRecordException naming what is missing
   */
  public static ArticlePublisher connect(
      ClusterSettings cluster, Topic<Article> topic, Duration patience)
      throws InterruptedException {
    return connect(cluster, topic, Rights.replay(topic), patience);
  }

  /** The same for a command that needs other rights. */
  public static ArticlePublisher connect(
      ClusterSettings cluster, Topic<Article> topic, Rights rights, Duration patience)
      throws InterruptedException {
    AvroSerdes serdes = new AvroSerdes(cluster);
    new Requirements(List.of(), List.of(topic)).await(cluster, serdes, rights, patience);
    return new ArticlePublisher(
        producer(cluster, topic, ProducerSettings.of(topic, patience), serdes.serializer(topic)),
        topic,
        cluster.bootstrapServers(),
        patience,
        Clock.systemUTC());
  }

  private static Producer<String, Article> producer(
      ClusterSettings cluster,
      Topic<Article> topic,
      Map<String, Object> settings,
      Serializer<Article> serializer) {
    try {
      return new KafkaProducer<>(
          cluster.kafkaWith(settings), CloudEvents.keys(topic).serializer(), serializer);
    } catch (KafkaException e) {
      throw new OnRecordException("Kafka: " + ClientErrors.explain(e), e);
    }
  }

  @Override
  public void send(ReadResult.Accepted accepted) throws InterruptedException {
    Article article = accepted.article();
    send(
        record(timestamp(article.getPublished()), article.getId(), article),
        article.getBody().length(),
        error -> {
          if (error == null) {
            outcomes.add(new Outcome.Published(accepted));
          } else if (errors.isOfOneRecord(error)) {
            outcomes.add(new Outcome.Refused(accepted, errors.ofOneRecord(error)));
          } else {
            failure.compareAndSet(null, error);
          }
        });
  }

  /**
   * Publishes withdrawals of articles, and waits until the broker has acknowledged all. The
   * withdrawal of an unknown id changes nothing.
   *
   * @throws OnRecordException before anything is sent, if an id is invalid; or if the broker fails
   */
  public void withdraw(List<String> ids) throws InterruptedException {
    for (String id : ids) {
      ArticleId.problem(id)
          .ifPresent(
              problem -> {
                throw new OnRecordException("invalid id of an article: " + problem);
              });
    }
    for (String id : ids) {
      withdraw(id, clock.instant());
    }
    flush();
  }

  @Override
  public void withdraw(String id, Instant at) throws InterruptedException {
    send(
        record(timestamp(at), id, null),
        id.length(),
        error -> {
          if (error == null) {
            outcomes.add(new Outcome.Withdrawn(id));
          } else {
            failure.compareAndSet(null, error);
          }
        });
  }

  /**
   * @param article null for a withdrawal
   */
  private ProducerRecord<String, Article> record(long timestamp, String id, Article article) {
    return new ProducerRecord<>(
        topic, null, timestamp, id, article, CloudEvents.at(clock.instant()));
  }

  private void send(
      ProducerRecord<String, Article> record, long size, Consumer<Exception> acknowledged)
      throws InterruptedException {
    throwFailure();
    int acquired = inFlight.acquire(size);
    try {
      // The callback already handles the future's result.
      Future<RecordMetadata> unused =
          producer.send(
              record,
              (metadata, error) -> {
                acknowledged.accept(error);
                inFlight.release(acquired);
              });
    } catch (KafkaException e) {
      throw errors.ofAll(e);
    }
  }

  @Override
  public List<Outcome> outcomes() {
    List<Outcome> known = new ArrayList<>();
    for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
      known.add(outcome);
    }
    return known;
  }

  @Override
  public void flush() throws InterruptedException {
    inFlight.awaitNone();
    throwFailure();
  }

  private long timestamp(Instant time) {
    return Math.max(0, Math.min(time.toEpochMilli(), clock.millis()));
  }

  private void reportSilence() {
    throwFailure();
    LOG.warn("{}, waiting at most {} s", errors.silence(), patience.toSeconds());
  }

  private void throwFailure() {
    if (failure.get() != null) {
      throw errors.ofAll(failure.get());
    }
  }

  /** If publishing has failed, does not wait for unacknowledged records. */
  @Override
  public void close() {
    producer.close(failure.get() == null ? CLOSE_TIMEOUT : Duration.ZERO);
  }
}
