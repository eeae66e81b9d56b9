package dev.onrecord.it;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics of their own, whose statements a test writes itself, in transactions as Streams does. */
final class StatementTopic implements AutoCloseable {
  private static final int PARTITIONS = 3;

  private final Topics topics = Topics.withPrefix("sse-" + UUID.randomUUID() + ".");
  private final KafkaProducer<String, Statement> producer;

  StatementTopic(ClusterSettings cluster) {
    Provisioning.apply(topics, cluster, PARTITIONS);
    producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of("transactional.id", topics.statements().name())),
            new StringSerializer(),
            new AvroSerdes(cluster).serializer(topics.statements()));
    producer.initTransactions();
  }

  Topics topics() {
    return topics;
  }

  /** Statements numbered from one number up to before another, by actors a, b and c in turn. */
  void put(int from, int to, String text) {
    producer.beginTransaction();
    for (int i = from; i < to; i++) {
      send("s" + i, statement("s" + i, "person/" + (char) ('a' + i % 3), text));
    }
    producer.commitTransaction();
  }

  void delete(String id) {
    producer.beginTransaction();
    send(id, null);
    producer.commitTransaction();
  }

  /** A statement of a transaction that is rolled back: no client may see it. */
  void abort(String id) {
    producer.beginTransaction();
    send(id, statement(id, "person/liar", "never said"));
    producer.flush();
    producer.abortTransaction();
  }

  private void send(String id, Statement statement) {
    producer.send(
        new ProducerRecord<>(
            topics.statements().name(), null, day().toEpochMilli(), id, statement));
  }

  private static Instant day() {
    return Instant.parse("2022-01-24T00:00:00Z");
  }

  private static Statement statement(String id, String actorId, String text) {
    return Statement.newBuilder()
        .setId(id)
        .setArticleId("article")
        .setPublished(day())
        .setActorId(actorId)
        .setActorName(actorId)
        .setActorType(ActorType.PERSON)
        .setContent(List.of(new Span(0, 1)))
        .setText(text)
        .setKind(Kind.DIRECT)
        .setMode(Mode.SPEECH)
        .build();
  }

  @Override
  public void close() {
    producer.close();
  }
}
