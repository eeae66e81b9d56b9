package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.Database;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.operations.Reprocess;
import dev.onrecord.operations.ReprocessListener;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.NarrowExtractor;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A new extractor over a running pipeline's state and topics. */
@ExtendWith(SharedSandbox.class)
class ReprocessIT {
  private static final Extractor OLD = new ScriptedExtractor("scripted-1");
  private static final Extractor NEW = new NarrowExtractor("scripted-2");
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob INDIRECT SPEECH it pours\nCid MIXED THOUGHT it drips";
  private static final int PLAIN = 20;

  /** With the one that is withdrawn: what was read out of it is not compacted away yet. */
  private static final int COPIES = PLAIN + 2;

  private final List<Publication> published = new ArrayList<>();
  private RunningPipeline pipeline;

  @BeforeEach
  void readEverythingWithTheOldExtractor(ClusterSettings sandbox, @TempDir Path folder)
      throws InterruptedException {
    pipeline =
        new RunningPipeline(
            sandbox, Database.sqlite(folder.resolve("views.db")), folder.resolve("state"), OLD);
    IntStream.range(0, PLAIN)
        .forEach(i -> publish(Publication.of(article("plain-" + i, "2022-01-24", RAIN))));
    publish(Publication.of(article("corrected", "2022-01-24", "2022-01-26", RAIN + "\n" + RAIN)));
    publish(Publication.of(article("corrected", "2022-01-24", "2022-01-25", RAIN)));
    publish(Publication.of(article("withdrawn", "2022-01-24", RAIN)));
    publish(Publication.withdrawal("withdrawn", midnight("2022-02-01")));
    assertViewsAreThoseOf(OLD);
    pipeline.stop();
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void everyArticleIsReadAgainWhileOthersArePublishedAndNothingIsEverMissing()
      throws InterruptedException {
    pipeline.start(NEW);

    CompletableFuture<Void> publisher = CompletableFuture.runAsync(this::goOnPublishing);
    Reprocess reprocess = reprocess(pipeline.cluster(), Silent.LISTENER);
    long copied = reprocess.copy(false);
    reprocess.awaitRead(Duration.ofSeconds(30));
    publisher.join();

    assertThat(copied).isGreaterThanOrEqualTo(COPIES);
    assertViewsAreThoseOf(NEW);
    assertThat(extractors()).containsOnlyKeys(NEW.version());
    assertThat(keysOfNulls(pipeline.topics().extractions())).containsOnly("withdrawn", "plain-0");
    assertThat(keysOfNulls(pipeline.topics().actorCounts())).containsOnly("person/bob");
  }

  @Test
  void aRunThatIsKilledGoesOnWhereItWasAndTheNextBeginsAnew() throws InterruptedException {
    ClusterSettings inSmallBatches = with(pipeline.cluster(), "max.poll.records", "4");
    assertThatThrownBy(() -> reprocess(inSmallBatches, new Killed()).copy(false))
        .isInstanceOf(Killed.Now.class);
    int beforeItWasKilled = copies().size();

    long rest = reprocess(pipeline.cluster(), Silent.LISTENER).copy(false);
    List<String> copied = copies();
    long anew = reprocess(pipeline.cluster(), Silent.LISTENER).copy(false);
    pipeline.start(NEW);

    assertThat(beforeItWasKilled).isBetween(1, COPIES - 1);
    assertThat(rest).isEqualTo(COPIES - beforeItWasKilled);
    assertThat(copied).doesNotHaveDuplicates().hasSize(COPIES);
    assertThat(anew).isEqualTo(COPIES);
    assertViewsAreThoseOf(NEW);
  }

  @Test
  void saysWhatToDoWhenNobodyReads() throws InterruptedException {
    Reprocess reprocess = reprocess(pipeline.cluster(), Silent.LISTENER);
    reprocess.copy(false);

    assertThatThrownBy(() -> reprocess.awaitRead(Duration.ZERO))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(pipeline.streamsSettings().applicationId())
        .hasMessageContaining("onrecord streams");
    pipeline.start(NEW);
  }

  /** Of the same articles, too: one is corrected, one withdrawn, one published a second time. */
  private void goOnPublishing() {
    publish(Publication.withdrawal("plain-0", midnight("2022-02-01")));
    publish(
        Publication.of(article("plain-1", "2022-01-24", "2022-01-27", "Ann MIXED SPEECH it dries")));
    publish(Publication.of(article("plain-2", "2022-01-24", RAIN)));
    publish(Publication.of(article("withdrawn", "2022-01-24", RAIN)));
    IntStream.range(0, 10)
        .forEach(i -> publish(Publication.of(article("later-" + i, "2022-01-25", RAIN))));
  }

  private Reprocess reprocess(ClusterSettings cluster, ReprocessListener listener) {
    StreamsSettings settings = pipeline.streamsSettings();
    return new Reprocess(
        new StreamsSettings(
            cluster,
            settings.topics(),
            settings.applicationId(),
            settings.stateDir(),
            settings.topicsWithin()),
        listener);
  }

  private static ClusterSettings with(ClusterSettings cluster, String property, String value) {
    Map<String, String> kafka = new HashMap<>(cluster.kafka());
    kafka.put(property, value);
    return new ClusterSettings(kafka, cluster.registry());
  }

  private void publish(Publication publication) {
    published.add(publication);
    pipeline.publish(publication);
  }

  private void assertViewsAreThoseOf(Extractor extractor) throws InterruptedException {
    Views expected = new Oracle(extractor).views(published);
    assertThat(expected.differencesTo(pipeline.viewsWhenCaughtUp())).as("database").isEmpty();
    Views topics = new TopicReader(pipeline.cluster()).views(pipeline.topics());
    assertThat(expected.differencesTo(topics)).as("topics").isEmpty();
  }

  private List<String> copies() {
    return records(pipeline.topics().reprocess()).stream()
        .map(record -> new String(record.key(), UTF_8))
        .toList();
  }

  /** What no longer stood at some time. */
  private List<String> keysOfNulls(Topic<?> topic) {
    return records(topic).stream()
        .filter(record -> record.value() == null)
        .map(record -> new String(record.key(), UTF_8))
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> records(Topic<?> topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    new TopicReader(pipeline.cluster())
        .forEach(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), records::add);
    return records;
  }

  /** By which the articles that stand were read, with one article each. */
  private Map<String, String> extractors() {
    Topic<Extraction> topic = pipeline.topics().extractions();
    Map<String, String> byArticle = new HashMap<>();
    new TopicReader(pipeline.cluster())
        .forEach(
            topic,
            new StringDeserializer(),
            new AvroSerdes(pipeline.cluster()).deserializer(topic),
            record ->
                byArticle.compute(
                    record.key(),
                    (id, before) -> record.value() == null ? null : record.value().getExtractor()));
    Map<String, String> byExtractor = new HashMap<>();
    byArticle.forEach((article, extractor) -> byExtractor.put(extractor, article));
    return byExtractor;
  }

  private enum Silent implements ReprocessListener {
    LISTENER;

    @Override
    public void goesOn() {}

    @Override
    public void copied(long articles, long offsets, long ofOffsets) {}

    @Override
    public void reading(long offsetsToGo) {}

    @Override
    public void notAlive(String applicationId) {}
  }

  /** Ends a run when a batch is copied. */
  private static final class Killed implements ReprocessListener {
    static final class Now extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public void goesOn() {}

    @Override
    public void copied(long articles, long offsets, long ofOffsets) {
      throw new Now();
    }

    @Override
    public void reading(long offsetsToGo) {}

    @Override
    public void notAlive(String applicationId) {}
  }
}
