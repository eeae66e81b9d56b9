package dev.onrecord.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.Days;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Instant NOW = Instant.parse("2022-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Topic<Article> TOPIC = Topics.standard().articles();

  @TempDir Path folder;
  private final List<String> rejected = new ArrayList<>();
  private final List<ReplaySummary> progress = new ArrayList<>();

  @Test
  void publishesARecordAnArticleKeyedByIdAtTheTimeOfPublication() throws Exception {
    Path corpus = write("{\"id\":\"x1\",\"published\":\"2022-01-25T10:00:00Z\",\"body\":\"So.\"}");
    MockProducer<String, Article> producer = producer(true);

    ReplaySummary summary = replay(producer, corpus, ReplaySettings.all());

    assertThat(summary).isEqualTo(new ReplaySummary(1, 1, 0, 0));
    ProducerRecord<String, Article> record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo("onrecord.articles");
    assertThat(record.key()).isEqualTo("x1");
    assertThat(record.timestamp()).isEqualTo(Instant.parse("2022-01-25T10:00:00Z").toEpochMilli());
    assertThat(record.value().getBody()).isEqualTo("So.");
  }

  @Test
  void goesOnAfterARejectedArticle() throws Exception {
    Path corpus = write("{broken\n{\"id\":\"x1\",\"published\":\"2022-01-25\",\"body\":\"So.\"}");

    ReplaySummary summary = replay(producer(true), corpus, ReplaySettings.all());

    assertThat(summary)
        .isEqualTo(new ReplaySummary(2, 1, 1, 0))
        .hasToString("read 2, published 1, rejected 1");
    assertThat(summary.isComplete()).isFalse();
    assertThat(rejected).hasSize(1).first().asString().startsWith(corpus + ":1: broken JSON");
  }

  @Test
  void replaysTheDaysThatAreAskedFor() throws Exception {
    Path corpus =
        write(day("2022-01-24") + day("2022-01-25") + day("2022-01-26") + day("2022-01-27"));
    MockProducer<String, Article> producer = producer(true);
    ReplaySettings twoDays =
        new ReplaySettings(
            new Days(
                Optional.of(LocalDate.parse("2022-01-25")),
                Optional.of(LocalDate.parse("2022-01-26"))),
            false);

    ReplaySummary summary = replay(producer, corpus, twoDays);

    assertThat(summary).isEqualTo(new ReplaySummary(4, 2, 0, 2));
    assertThat(summary.isComplete()).isTrue();
    assertThat(producer.history())
        .extracting(ProducerRecord::key)
        .containsExactly("2022-01-25", "2022-01-26");
  }

  @Test
  void makesEveryArticleARevisionOfNowWhenRepublishing() throws Exception {
    MockProducer<String, Article> producer = producer(true);
    ReplaySettings republish = new ReplaySettings(Days.all(), true);

    replay(producer, write(day("2022-01-25")), republish);

    Article article = producer.history().get(0).value();
    assertThat(article.getRevision()).isEqualTo(NOW);
    assertThat(article.getPublished()).isEqualTo("2022-01-25T00:00:00Z");
  }

  @Test
  void rejectsADateThatIsAheadAndTakesTomorrowsOfTheFarEast() throws Exception {
    MockProducer<String, Article> producer = producer(true);

    replay(
        producer,
        write(day("2222-01-25") + day("2022-06-02") + day("1969-07-21")),
        ReplaySettings.all());

    assertThat(rejected)
        .hasSize(1)
        .first()
        .asString()
        .contains(":1: published in the future: 2222-01-25");
    assertThat(producer.history())
        .extracting(ProducerRecord::timestamp)
        .containsExactly(NOW.toEpochMilli(), 0L);
  }

  @Test
  void rejectsARecordThatIsTooLargeAndPublishesTheOthers() throws Exception {
    MockProducer<String, Article> producer = refusingFirst(new RecordTooLargeException("too big"));

    ReplaySummary summary =
        replay(producer, write(day("2022-01-25") + day("2022-01-26")), ReplaySettings.all());

    assertThat(summary).isEqualTo(new ReplaySummary(2, 1, 1, 0));
    assertThat(rejected)
        .hasSize(1)
        .first()
        .asString()
        .contains(":1: record too large for topic onrecord.articles");
  }

  @Test
  void failsWithTheNameOfTheBrokerThatDoesNotAnswer() throws IOException {
    MockProducer<String, Article> producer = refusingFirst(new TimeoutException("expired"));
    Path corpus = write(day("2022-01-25") + day("2022-01-26"));

    assertThatThrownBy(() -> replay(producer, corpus, ReplaySettings.all()))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(
            "broker localhost:9 did not accept articles for topic onrecord.articles within 60 s");
  }

  @Test
  void countsNothingAsPublishedBeforeItIsAcknowledged() throws Exception {
    MockProducer<String, Article> producer = producer(false);
    ArticlePublisher publisher = publisher(producer);
    ReadResult.Accepted article = accepted(write(day("2022-01-25")));

    publisher.send(article);

    assertThat(publisher.outcomes()).isEmpty();
    producer.completeNext();
    assertThat(publisher.outcomes()).containsExactly(new ArticleSink.Outcome.Published(article));
  }

  @Test
  void withdrawsArticlesWithANullAtTheTimeOfNow() throws Exception {
    MockProducer<String, Article> producer = producer(true);

    publisher(producer).withdraw(List.of("x1", "x2"));

    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("x1", "x2");
    assertThat(producer.history())
        .allMatch(record -> record.value() == null && record.timestamp() == NOW.toEpochMilli());
  }

  @Test
  void withdrawsNothingWhenOneIdIsNone() {
    MockProducer<String, Article> producer = producer(true);

    assertThatThrownBy(() -> publisher(producer).withdraw(List.of("x1", "a\nb")))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("'a\\u000ab' contains a control character");
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void withdrawsWhatTheCorpusWithdrawsInWhateverOrderItIsRead() throws Exception {
    String first = ninjs("a", "2022-01-25T10:00:00Z", "usable");
    String canceled = ninjs("a", "2022-01-25T11:00:00Z", "canceled");
    String back = ninjs("a", "2022-01-25T12:00:00Z", "usable");

    for (String corpus : List.of(first + canceled, canceled + first)) {
      MockProducer<String, Article> producer = producer(true);

      ReplaySummary summary = replay(producer, write(corpus), ReplaySettings.all());

      assertThat(summary)
          .isEqualTo(new ReplaySummary(2, 1, 1, 0, 0))
          .hasToString("read 2, published 1, rejected 0, withdrawn 1");
      ProducerRecord<String, Article> last = producer.history().get(1);
      assertThat(last.key()).isEqualTo("a");
      assertThat(last.value()).isNull();
      assertThat(last.timestamp()).isEqualTo(Instant.parse("2022-01-25T11:00:00Z").toEpochMilli());
    }
    for (String corpus : List.of(first + canceled + back, back + canceled + first)) {
      MockProducer<String, Article> producer = producer(true);

      ReplaySummary summary = replay(producer, write(corpus), ReplaySettings.all());

      assertThat(summary).isEqualTo(new ReplaySummary(3, 2, 0, 0, 1));
      assertThat(producer.history()).allMatch(record -> record.value() != null);
    }
  }

  private static String ninjs(String id, String version, String status) {
    return "{\"uri\":\"%s\",\"versioncreated\":\"%s\",\"pubstatus\":\"%s\",\"body_text\":\"So.\"}\n"
        .formatted(id, version, status);
  }

  @Test
  void isNotCompleteWhenNothingWasThere() {
    assertThat(new ReplaySummary(0, 0, 0, 0).isComplete()).isFalse();
  }

  @Test
  void takesADateThatIsAskedForHoweverUnlikely() throws Exception {
    MockProducer<String, Article> producer = producer(true);
    Path corpus = write(day("1650-01-25") + day("2022-01-25") + day("2222-01-25"));
    ReplaySettings wide =
        new ReplaySettings(
            new Days(
                Optional.of(LocalDate.parse("1600-01-01")),
                Optional.of(LocalDate.parse("2300-01-01"))),
            false);

    assertThat(replay(producer(true), corpus, ReplaySettings.all()))
        .isEqualTo(new ReplaySummary(3, 1, 2, 0));
    assertThat(replay(producer, corpus, wide)).isEqualTo(new ReplaySummary(3, 3, 0, 0));
  }

  @Test
  void publishesNothingInADryRun() throws Exception {
    Corpus corpus = corpus(write(day("2022-01-25") + "{broken"));

    ReplaySummary summary = replay(new DryRun(), corpus, ReplaySettings.all());

    assertThat(summary).isEqualTo(new ReplaySummary(2, 1, 1, 0));
    assertThat(progress).last().isEqualTo(summary);
  }

  private ReplaySummary replay(
      MockProducer<String, Article> producer, Path file, ReplaySettings settings)
      throws InterruptedException {
    return replay(publisher(producer), corpus(file), settings);
  }

  private ReplaySummary replay(ArticleSink sink, Corpus corpus, ReplaySettings settings)
      throws InterruptedException {
    ReplayListener listener =
        new ReplayListener() {
          @Override
          public void rejected(ReadResult.Rejected unfit) {
            rejected.add(unfit.message());
          }

          @Override
          public void progress(ReplaySummary soFar, long bytesRead) {
            progress.add(soFar);
          }
        };
    try (CorpusReader reads = corpus.read()) {
      return new Replay(settings, sink, Pacer.unlimited(), Rejects.none(), listener, CLOCK)
          .run(reads);
    }
  }

  private static ArticlePublisher publisher(MockProducer<String, Article> producer) {
    return new ArticlePublisher(producer, TOPIC, "localhost:9", Duration.ofSeconds(60), CLOCK);
  }

  private static MockProducer<String, Article> producer(boolean acknowledging) {
    return new MockProducer<>(
        acknowledging, null, new StringSerializer(), (topic, article) -> new byte[0]);
  }

  /** Acknowledges all records but the first. */
  private static MockProducer<String, Article> refusingFirst(RuntimeException error) {
    return new MockProducer<>(true, null, new StringSerializer(), (topic, article) -> new byte[0]) {
      private boolean refused;

      @Override
      public synchronized java.util.concurrent.Future<
              org.apache.kafka.clients.producer.RecordMetadata>
          send(
              ProducerRecord<String, Article> record,
              org.apache.kafka.clients.producer.Callback callback) {
        if (refused) {
          return super.send(record, callback);
        }
        refused = true;
        callback.onCompletion(null, error);
        return java.util.concurrent.CompletableFuture.failedFuture(error);
      }
    };
  }

  private static String day(String day) {
    return "{\"id\":\"%s\",\"published\":\"%s\",\"body\":\"So.\"}\n".formatted(day, day);
  }

  private static Corpus corpus(Path file) {
    return Corpus.of(List.of(file.toString()), CorpusSettings.forReplay());
  }

  private static ReadResult.Accepted accepted(Path file) {
    try (CorpusReader reads = corpus(file).read()) {
      return (ReadResult.Accepted) reads.next();
    }
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }
}
