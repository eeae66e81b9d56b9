package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.Database;
import dev.onrecord.operations.letters.Letter;
import dev.onrecord.operations.letters.LetterBox;
import dev.onrecord.operations.letters.LetterFilter;
import dev.onrecord.operations.letters.LetterId;
import dev.onrecord.operations.letters.Redrive;
import dev.onrecord.operations.letters.Redrive.Outcome;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.TopicReader;
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

  private final MendableExtractor extractor = new MendableExtractor(READER);
  private RunningPipeline pipeline;

  @BeforeAll
  void start(ClusterSettings cluster, @TempDir Path folder) {
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
        Publication.of(
            article(
                "failing", "2022-01-24", "Ann DIRECT SPEECH this is " + MendableExtractor.WORD));
    pipeline.publish(failing);
    Letter letter = awaitLetter("failing");
    extractor.mend();

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
    assertThat(
            new Oracle(READER).views(List.of(failing)).differencesTo(pipeline.viewsWhenCaughtUp()))
        .isEmpty();
  }

  @Test
  void areSentByARunThatUndoesWhatAKilledOneLeftOpen() {
    pipeline.publishBytes("killed".getBytes(UTF_8), "bad".getBytes(UTF_8));
    Letter letter = awaitLetter("killed");
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
    Letter letter = awaitLetter("superseded");
    pipeline.publishBytes(key, "newer".getBytes(UTF_8));

    List<Outcome> outcomes = redrive(letter.id(), false);

    assertThat(outcomes).containsExactly(Outcome.SUPERSEDED);
    assertThat(articles("superseded")).hasSize(2);
  }

  @Test
  void areNotSentByADryRun() {
    pipeline.publishBytes("dry".getBytes(UTF_8), "bad".getBytes(UTF_8));
    Letter letter = awaitLetter("dry");

    List<Outcome> outcomes = redrive(letter.id(), true);

    assertThat(outcomes).containsExactly(Outcome.WOULD_BE_SENT);
    assertThat(letters("dry"))
        .singleElement()
        .extracting(Letter::redriven)
        .isEqualTo(Optional.empty());
  }

  @Test
  void thatAreNotThereAreNamed() {
    assertThatThrownBy(() -> redrive(new LetterId(0, 123_456), false))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("0-123456")
        .hasMessageContaining("dead-letters list");
  }

  private Letter awaitLetter(String key) {
    return await().atMost(LIMIT).until(() -> letters(key), letters -> !letters.isEmpty()).get(0);
  }

  private List<Letter> letters(String key) {
    LetterFilter ofKey =
        new LetterFilter(
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (LetterBox box = new LetterBox(pipeline.cluster(), pipeline.topics())) {
      return box.letters().stream().filter(ofKey::takes).toList();
    }
  }

  private List<Outcome> redrive(LetterId id, boolean dryRun) {
    List<Outcome> outcomes = new ArrayList<>();
    new Redrive(pipeline.cluster(), pipeline.topics())
        .run(
            new Redrive.Request(Set.of(id), LetterFilter.ALL, dryRun, false, false),
            done -> outcomes.add(done.outcome()));
    return outcomes;
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
