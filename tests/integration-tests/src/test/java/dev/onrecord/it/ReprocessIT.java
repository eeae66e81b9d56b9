package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.reprocess.Reprocess;
import dev.onrecord.operations.reprocess.ReprocessListener;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.NarrowExtractor;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new extractor over a pipeline's state and topics. The tests share them: each has one that is
 * newer than all before.
 */
@ExtendWith(SharedSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReprocessIT {
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob INDIRECT SPEECH it pours\nCid MIXED THOUGHT it drips";

  private final List<Publication> published = new ArrayList<>();
  private RunningPipeline pipeline;
  private Extractor newest = new ScriptedExtractor("1");

  @BeforeAll
  void readEverythingWithTheFirstExtractor(ClusterSettings sandbox, @TempDir Path folder)
      throws InterruptedException {
    pipeline =
        new RunningPipeline(
            sandbox, Database.sqlite(folder.resolve("views.db")), folder.resolve("state"), newest);
    IntStream.range(0, 20)
        .forEach(i -> publish(Publication.of(article("plain-" + i, "2022-01-24", RAIN))));
    publish(Publication.of(article("corrected", "2022-01-24", "2022-01-26", RAIN + "\n" + RAIN)));
    publish(Publication.of(article("corrected", "2022-01-24", "2022-01-25", RAIN)));
    publish(Publication.of(article("withdrawn", "2022-01-24", RAIN)));
    publish(Publication.withdrawal("withdrawn", midnight("2022-02-01")));
    assertViewsAreRight();
  }

  @AfterAll
  void close() {
    pipeline.close();
  }

  @Test
  void everyArticleIsReadAgainWhileOthersArePublishedAndNothingIsEverMissing()
      throws InterruptedException {
    pipeline.stop();
    startTheNext();

    CompletableFuture<Void> publisher = CompletableFuture.runAsync(this::goOnPublishing);
    Reprocess reprocess = reprocess(pipeline.cluster(), new SilentReprocessListener());
    reprocess.copy(false);
    reprocess.awaitRead(Duration.ofSeconds(30));
    publisher.join();

    assertViewsAreRight();
    assertThat(extractors()).containsOnly(newest.version());
    assertThat(keysOfNulls(pipeline.topics().extractions())).containsOnly("withdrawn", "plain-0");
    assertThat(keysOfNulls(pipeline.topics().actorCounts()))
        .allSatisfy(actor -> assertThat(actor).isEqualTo("person/bob"));
  }

  @Test
  void aKilledRunIsContinuedAndTheNextStartsFromTheBeginning() throws InterruptedException {
    pipeline.stop();
    long all = reprocess(pipeline.cluster(), new SilentReprocessListener()).copy(true);
    int copiesBefore = copies();

    ClusterSettings inSmallBatches = with(pipeline.cluster(), "max.poll.records", "4");
    assertThatThrownBy(() -> reprocess(inSmallBatches, new Killing()).copy(false))
        .isInstanceOf(Killing.Now.class);
    int copiesOfTheKilled = copies() - copiesBefore;
    long rest = reprocess(pipeline.cluster(), new SilentReprocessListener()).copy(false);
    long again = reprocess(pipeline.cluster(), new SilentReprocessListener()).copy(false);
    startTheNext();

    assertThat(copiesOfTheKilled).isBetween(1, 4);
    assertThat(rest).isEqualTo(all - copiesOfTheKilled);
    assertThat(again).isEqualTo(all);
    assertViewsAreRight();
    assertThat(extractors()).containsOnly(newest.version());
  }

  @Test
  void saysWhatToDoWhenNobodyReads() throws InterruptedException {
    StreamsSettings nobody =
        new StreamsSettings(
            pipeline.cluster(),
            pipeline.topics(),
            "nobody-" + UUID.randomUUID(),
            Optional.empty(),
            Duration.ofSeconds(30));
    Reprocess reprocess = new Reprocess(nobody, new SilentReprocessListener());
    reprocess.copy(false);

    assertThatThrownBy(() -> reprocess.awaitRead(Duration.ZERO))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("onrecord streams --application-id " + nobody.applicationId());
  }

  private void startTheNext() {
    String version = Integer.toString(Integer.parseInt(newest.version()) + 1);
    newest =
        newest instanceof ScriptedExtractor
            ? new NarrowExtractor(version)
            : new ScriptedExtractor(version);
    pipeline.start(newest);
  }

  /** Of the same articles, too: one is corrected, one withdrawn, one published a second time. */
  private void goOnPublishing() {
    publish(Publication.withdrawal("plain-0", midnight("2022-02-01")));
    publish(
        Publication.of(
            article("plain-1", "2022-01-24", "2022-01-27", "Ann MIXED SPEECH it dries")));
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

  private void assertViewsAreRight() throws InterruptedException {
    ViewRows expected = new Oracle(newest).views(published);
    assertThat(pipeline.differencesTo(expected)).isEmpty();
  }

  private int copies() {
    return records(pipeline.topics().reprocess()).size();
  }

  /** The keys that were deleted at some time. */
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

  /** The extractors that read the current articles. */
  private Collection<String> extractors() {
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
    return byArticle.values();
  }

  /** Ends a run once it has copied some articles. */
  private static final class Killing extends SilentReprocessListener {
    static final class Now extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public void copied(long articles, long offsets, long ofOffsets) {
      if (articles > 0) {
        throw new Now();
      }
    }
  }
}
