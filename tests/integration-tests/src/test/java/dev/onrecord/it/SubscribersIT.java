package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The subscribers that docs/subscribe.md tells people to copy: they see every key, every value and
 * every deletion, and nothing of a transaction that was taken back.
 */
@ExtendWith(SharedSandbox.class)
class SubscribersIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home")).toAbsolutePath();
  private static final Path SUBSCRIBERS = HOME.resolve("docs/subscribers");
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String WORDS = "it “pours” \u001b[31m\t\n \uD83D\uDE00";

  private final String name = "subscribers-" + UUID.randomUUID();
  private final Topic<Statement> topic = Topics.withPrefix(name + ".").statements();

  @TempDir Path folder;

  @BeforeEach
  void createTopic(ClusterSettings cluster) {
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.apply(topic, 1, Optional.empty());
    }
    new SubjectAdmin(cluster).register(topic);
  }

  @Test
  void theJavaSubscriberSeesWhatStandsAndWhatNoLongerDoes(ClusterSettings cluster)
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String libraries = HOME.resolve("cli/target/lib") + File.separator + "*";
    String source = SUBSCRIBERS.resolve("Subscriber.java").toString();

    assertSeesEverything(cluster, List.of(java, "-cp", libraries, source, topic.name(), name));
  }

  @Test
  void theNodeSubscriberSeesWhatStandsAndWhatNoLongerDoes(ClusterSettings cluster)
      throws Exception {
    NodeProject project = NodeProject.install(SUBSCRIBERS, folder);

    assertSeesEverything(cluster, project.command("subscriber.mjs", topic.name(), name));
  }

  private void assertSeesEverything(ClusterSettings cluster, List<String> command)
      throws Exception {
    try (SubscriberProcess subscriber = new SubscriberProcess(cluster, folder, command);
        KafkaProducer<String, Statement> producer = producer(cluster)) {
      producer.initTransactions();
      publish(producer, true, "said", statement("said"));
      publish(producer, false, "taken-back", statement("taken-back"));
      publish(producer, true, "said", null);
      publish(producer, true, "last", statement("last"));

      await().atMost(LIMIT).until(() -> subscriber.lines().size() >= 3);
      List<String> lines = subscriber.lines();

      assertThat(lines)
          .extracting(line -> line.substring(0, line.indexOf('\t')))
          .containsExactly("said", "said", "last");
      assertThat(lines.get(1)).isEqualTo("said\tnull");
      JsonNode last = new ObjectMapper().readTree(lines.get(2).substring("last\t".length()));
      assertThat(last.get("actorId").asText()).isEqualTo("person/ann");
      assertThat(last.get("text").asText()).isEqualTo(WORDS);
    }
  }

  /** As Streams does it: in transactions, and compressed. */
  private KafkaProducer<String, Statement> producer(ClusterSettings cluster) {
    return new KafkaProducer<>(
        cluster.kafkaWith(Map.of("transactional.id", name, "compression.type", "zstd")),
        new StringSerializer(),
        new AvroSerdes(cluster).serializer(topic));
  }

  private void publish(
      KafkaProducer<String, Statement> producer, boolean stands, String key, Statement value) {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic.name(), key, value));
    producer.flush();
    if (stands) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  private static Statement statement(String id) {
    return Statement.newBuilder()
        .setId(id)
        .setArticleId("a")
        .setPublished(Instant.parse("2022-01-24T00:00:00Z"))
        .setActorId("person/ann")
        .setActorName("Ann")
        .setActorType(ActorType.PERSON)
        .setSpeaker(new Span(0, 3))
        .setContent(List.of(new Span(9, 17)))
        .setText(WORDS)
        .setKind(Kind.MIXED)
        .setMode(Mode.SPEECH)
        .build();
  }
}
