package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.deadletters.DeadLetter;
import dev.onrecord.operations.deadletters.DeadLetterFilter;
import dev.onrecord.operations.deadletters.DeadLetterId;
import dev.onrecord.operations.deadletters.DeadLetterTopic;
import dev.onrecord.operations.deadletters.Redrive;
import dev.onrecord.operations.deadletters.Redrive.Outcome;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Letters are put aside by a running pipeline and sent back; each test has keys of its own. */
@ExtendWith(SharedSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersIT {
  private static final ScriptedExtractor READER = new ScriptedExtractor("scripted-1");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final RepairableExtractor extractor = new RepairableExtractor(READER);
  private final List<Publication> published = new ArrayList<>();
  private RunningPipeline pipeline;
  private Path folder;

  @BeforeAll
  void start(ClusterSettings cluster, @TempDir Path temporary) {
    folder = temporary;
    pipeline =
        new RunningPipeline(
            cluster,
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            extractor);
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  @Test
  void areCountedOnceWhenTheCauseIsMendedHoweverOftenTheyAreSentBack() throws Exception {
    Publication failing =
        Publication.of(article("failing", "2022-01-24", "Ann DIRECT SPEECH this is unreadable"));
    extractor.failOn("unreadable");
    publish(failing);
    DeadLetter letter = awaitLetter("failing");
    extractor.repair("unreadable");

    List<Outcome> outcomes = new ArrayList<>(redrive(letter.id(), false));
    outcomes.addAll(redrive(letter.id(), false));

    assertThat(letter.failure().type()).endsWith("UnreadableArticleException");
    assertThat(letter.failure().application())
        .isEqualTo(pipeline.streamsSettings().applicationId());
    assertThat(outcomes).containsExactly(Outcome.SENT, Outcome.SENT_BEFORE);
    assertThat(articles("failing"))
        .hasSize(2)
        .allSatisfy(
            record -> {
              assertThat(record.timestamp()).isEqualTo(failing.at().toEpochMilli());
              assertThat(record.headers().lastHeader("ce_subject").value())
                  .asString()
                  .isEqualTo("failing");
            });
    assertViewsAreRight();
  }

  @Test
  void areSentOnceMoreWhenAgainIsSaidAndCountOnce() throws Exception {
    extractor.failOn("illegible");
    publish(Publication.of(article("again", "2022-01-24", "Bob MIXED SPEECH this is illegible")));
    DeadLetter letter = awaitLetter("again");
    assertThat(redriveByCommand(letter)).contains("dead letters: 1 sent");
    awaitLetters("again", 2);
    extractor.repair("illegible");

    String without = redriveByCommand(letter);
    String once = redriveByCommand(letter, "--again");
    String twice = redriveByCommand(letter, "--again");

    assertThat(without).contains("dead letters: 0 sent, 0 would be, 1 sent before, 0 superseded");
    assertThat(List.of(once, twice)).allSatisfy(said -> assertThat(said).contains("1 sent, 0"));
    assertThat(articles("again")).hasSize(4);
    assertViewsAreRight();
    assertThat(letters("again")).hasSize(2);
  }

  @Test
  void areSentThoughSupersededWhenThatIsSaidAndTheNewerRevisionStaysCounted() throws Exception {
    extractor.failOn("garbled");
    publish(Publication.of(article("older", "2022-01-24", "Cid DIRECT SPEECH this is garbled")));
    DeadLetter letter = awaitLetter("older");
    publish(
        Publication.of(article("older", "2022-01-24", "2022-01-25", "Cid DIRECT SPEECH it rains")));
    extractor.repair("garbled");

    String without = redriveByCommand(letter);
    String notThis = redriveByCommand(letter, "--again");
    String once = redriveByCommand(letter, "--even-superseded");
    String twice = redriveByCommand(letter, "--even-superseded");

    assertThat(List.of(without, notThis))
        .allSatisfy(
            said ->
                assertThat(said)
                    .contains("dead letters: 0 sent, 0 would be, 0 sent before, 1 superseded"));
    assertThat(once).contains("dead letters: 1 sent");
    assertThat(twice).contains("dead letters: 0 sent, 0 would be, 1 sent before, 0 superseded");
    List<byte[]> values = articles("older").stream().map(ConsumerRecord::value).toList();
    assertThat(values).hasSize(3);
    assertThat(values.get(2)).isEqualTo(values.get(0));
    assertViewsAreRight();
  }

  @Test
  void areSentByARunThatUndoesWhatAKilledOneLeftOpen() {
    pipeline.publishBytes("killed".getBytes(UTF_8), "bad".getBytes(UTF_8));
    DeadLetter letter = awaitLetter("killed");
    try (KafkaProducer<byte[], byte[]> killed = redriveOfBefore()) {
      killed.initTransactions();
      killed.beginTransaction();
      killed.send(
          new ProducerRecord<>(
              pipeline.topics().articles().name(), "killed".getBytes(UTF_8), new byte[] {1}));
      killed.flush();

      List<Outcome> outcomes = redrive(letter.id(), false);

      assertThat(outcomes).containsExactly(Outcome.SENT);
      assertThatThrownBy(killed::commitTransaction).isInstanceOf(ProducerFencedException.class);
    }
    assertThat(articles("killed"))
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactly("bad", "bad");
  }

  private KafkaProducer<byte[], byte[]> redriveOfBefore() {
    String id = pipeline.topics().deadLetters().name().replace('.', '-') + "-redrive";
    return new KafkaProducer<>(
        pipeline.cluster().kafkaWith(Map.of("transactional.id", id)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Test
  void areKeptBackWhereTheirKeyHasANewerRecord() {
    byte[] key = "superseded".getBytes(UTF_8);
    pipeline.publishBytes(key, "bad".getBytes(UTF_8));
    DeadLetter letter = awaitLetter("superseded");
    pipeline.publishBytes(key, "newer".getBytes(UTF_8));

    List<Outcome> outcomes = redrive(letter.id(), false);

    assertThat(outcomes).containsExactly(Outcome.SUPERSEDED);
    assertThat(articles("superseded")).hasSize(2);
  }

  @Test
  void areNotSentByADryRun() {
    pipeline.publishBytes("dry".getBytes(UTF_8), "bad".getBytes(UTF_8));
    DeadLetter letter = awaitLetter("dry");

    List<Outcome> outcomes = redrive(letter.id(), true);

    assertThat(outcomes).containsExactly(Outcome.WOULD_BE_SENT);
    assertThat(letters("dry"))
        .singleElement()
        .extracting(DeadLetter::redriven)
        .isEqualTo(Optional.empty());
  }

  @Test
  void thatAreNotThereAreNamed() {
    assertThatThrownBy(() -> redrive(new DeadLetterId(0, 123_456), false))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("0-123456")
        .hasMessageContaining("dead-letters list");
  }

  private void publish(Publication publication) {
    published.add(publication);
    pipeline.publish(publication);
  }

  private void assertViewsAreRight() throws InterruptedException {
    ViewRows expected = new Oracle(READER).views(published);
    assertThat(expected.differencesTo(pipeline.viewsWhenCaughtUp())).isEmpty();
  }

  private DeadLetter awaitLetter(String key) {
    return awaitLetters(key, 1).get(0);
  }

  private List<DeadLetter> awaitLetters(String key, int count) {
    return await().atMost(LIMIT).until(() -> letters(key), letters -> letters.size() >= count);
  }

  private List<DeadLetter> letters(String key) {
    DeadLetterFilter ofKey =
        new DeadLetterFilter(
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (DeadLetterTopic box = new DeadLetterTopic(pipeline.cluster(), pipeline.topics())) {
      return box.letters().stream().filter(ofKey::takes).toList();
    }
  }

  private List<Outcome> redrive(DeadLetterId id, boolean dryRun) {
    List<Outcome> outcomes = new ArrayList<>();
    new Redrive(pipeline.cluster(), pipeline.topics())
        .run(
            new Redrive.Request(Set.of(id), DeadLetterFilter.ALL, dryRun, false, false),
            done -> outcomes.add(done.outcome()));
    return outcomes;
  }

  /** The output of the command, which must succeed. */
  private String redriveByCommand(DeadLetter letter, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "dead-letters",
                "redrive",
                letter.id().toString(),
                "--topic-prefix",
                pipeline.applicationId() + "."));
    command.addAll(List.of(options));
    try (OnRecordProcess redrive =
        new OnRecordProcess(pipeline.cluster(), folder, command.toArray(String[]::new))) {
      assertThat(redrive.awaitEnd()).isZero();
      return redrive.output();
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> articles(String key) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    new TopicReader(pipeline.cluster())
        .forEach(
            pipeline.topics().articles(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            (ConsumerRecord<byte[], byte[]> record) -> {
              if (new String(record.key(), UTF_8).equals(key)) {
                records.add(record);
              }
            });
    return records;
  }
}
