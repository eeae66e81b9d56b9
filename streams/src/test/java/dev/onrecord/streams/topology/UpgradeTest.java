package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.ReleasedSchemas;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.streams.topology.Recording.Written;
import dev.onrecord.testing.CurrentArticles;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Continues from what earlier releases wrote. A release adds its recording with {@code
 * -Drelease.write=VERSION}; CONTRIBUTING.md tells how.
 */
class UpgradeTest {
  private static final Path FOLDER = Path.of("src/test/resources/released");
  private static final Path SEALS = FOLDER.resolve(ReleasedSchemas.SEALS);
  private static final Topics TOPICS = Topics.standard();
  private static final String APPLICATION = StreamsSettings.DEFAULT_APPLICATION_ID + "-";
  private static final List<String> STORES =
      List.of(
          InternalNames.ARTICLES,
          InternalNames.ACTORS,
          InternalNames.ACTOR_ARTICLES,
          InternalNames.ACTOR_DAYS,
          InternalNames.ENTITIES);

  private final ClusterSettings cluster = cluster();

  @BeforeAll
  static void writeRelease() throws Exception {
    String version = System.getProperty("release.write");
    if (version == null) {
      return;
    }
    Path file = FOLDER.resolve(version + ".jsonl");
    if (Files.exists(file)) {
      throw new IllegalStateException(
          file + " is there already: name another version, or remove one that was not published");
    }
    Recorder.record(cluster()).write(file);
    Files.write(SEALS, seals());
  }

  static List<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  @Test
  void noRecordingWasEditedAfterItsRelease() throws IOException {
    assertThat(Files.readAllLines(SEALS)).isEqualTo(seals()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void readsWhatTheReleasePublished(Path release) throws Exception {
    Recording recording = Recording.read(release);
    recording.registerIn(cluster);
    try (Pipeline pipeline = new Pipeline(Recorder.EXTRACTOR, cluster)) {
      recording.records().forEach(w -> pipeline.remember(w.topic(), w.keyText(), w.value()));

      assertViews(pipeline, published(recording));
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void readsTheReleasesArticlesAgain(Path release) throws Exception {
    Recording recording = Recording.read(release);
    recording.registerIn(cluster);
    try (Pipeline pipeline = new Pipeline(Recorder.EXTRACTOR, cluster)) {
      recording.of(TOPICS.articles().name()).forEach(w -> pipeline.pipe(w.topic(), w.record()));
      pipeline.collect();

      assertViews(pipeline, published(recording));
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void recognisesInTheReleasesStateWhatIsReplayed(Path release) throws Exception {
    Recording recording = Recording.read(release);
    try (Pipeline pipeline = upgraded(recording, recording.lastStep())) {
      List<Publication> standing = published(recording);

      standing.forEach(pipeline::publish);

      assertThat(pipeline.forwarded()).isZero();
      assertViews(pipeline, standing);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void correctsAndWithdrawsWhatTheReleaseCounted(Path release) throws Exception {
    Recording recording = Recording.read(release);
    List<Publication> changes =
        List.of(
            Publication.of(article("a", "2022-01-24", "2022-02-01", "Ann MIXED SPEECH it snows")),
            Publication.of(
                article("e", "2022-02-01", "Eve DIRECT SPEECH 90% good\nBob MIXED THOUGHT 40% so")),
            Publication.withdrawal("b", midnight("2022-02-01")),
            Publication.of(article("c", "2022-01-25", "Dan DIRECT SPEECH hello")),
            Publication.of(article("c", "2022-01-25", "2022-02-02", "Dan DIRECT SPEECH again")));
    try (Pipeline pipeline = upgraded(recording, recording.lastStep())) {
      List<Publication> published = new ArrayList<>(published(recording));
      published.addAll(changes);

      changes.forEach(pipeline::publish);

      assertViews(pipeline, published);
    }
  }

  /** As {@code reprocess} does after an upgrade: what the release counted is taken back exactly. */
  @ParameterizedTest
  @MethodSource("releases")
  void readsTheReleasesArticlesAgainWithTodaysReader(Path release) throws Exception {
    Recording recording = Recording.read(release);
    Extractor today = Extractors.fast();
    try (Pipeline pipeline = upgraded(recording, recording.lastStep(), today)) {
      List<Publication> published = published(recording);

      CurrentArticles.of(published).forEach(pipeline::reprocess);

      assertThat(new Oracle(today).views(published).differencesTo(pipeline.views())).isEmpty();
    }
  }

  /** It stopped between a change of an article and the counting of it. */
  @ParameterizedTest
  @MethodSource("releases")
  void countsTheDifferencesThatTheReleaseLeftInTheRepartitionTopics(Path release) throws Exception {
    Recording recording = Recording.read(release);
    int last = recording.lastStep();
    try (Pipeline pipeline = upgraded(recording, last - 1)) {
      for (String step : InternalNames.REPARTITIONS) {
        recording.of(APPLICATION + step + "-repartition").stream()
            .filter(written -> written.step() == last)
            .forEach(written -> pipeline.pipe(written.topic(), written.record()));
      }
      pipeline.collect();

      assertViews(pipeline, published(recording));
    }
  }

  /** A pipeline with the release's articles, and its counts up to a step. */
  private Pipeline upgraded(Recording recording, int counted) throws Exception {
    return upgraded(recording, counted, Recorder.EXTRACTOR);
  }

  private Pipeline upgraded(Recording recording, int counted, Extractor extractor)
      throws Exception {
    recording.registerIn(cluster);
    Pipeline pipeline = new Pipeline(extractor, cluster);
    for (String store : STORES) {
      int until = store.equals(InternalNames.ARTICLES) ? recording.lastStep() : counted;
      boolean timestamped = store.equals(InternalNames.ENTITIES);
      KeyValueStore<Bytes, byte[]> bytes = pipeline.bytesOf(store);
      recording.of(APPLICATION + store + "-changelog").stream()
          .filter(written -> written.step() <= until)
          .forEach(w -> bytes.put(Bytes.wrap(w.key()), timestamped ? withTimestamp(w) : w.value()));
    }
    recording.records().stream()
        .filter(w -> isComparing(w.topic()) || w.step() <= counted)
        .forEach(w -> pipeline.remember(w.topic(), w.keyText(), w.value()));
    return pipeline;
  }

  private static boolean isComparing(String topic) {
    return topic.equals(TOPICS.extractions().name()) || topic.equals(TOPICS.statements().name());
  }

  /** As Kafka Streams restores the store of an aggregate. */
  private static byte[] withTimestamp(Written written) {
    return written.value() == null
        ? null
        : ByteBuffer.allocate(Long.BYTES + written.value().length)
            .putLong(written.timestamp())
            .put(written.value())
            .array();
  }

  private List<Publication> published(Recording recording) {
    try (Deserializer<Article> articles = new AvroSerdes(cluster).deserializer(TOPICS.articles())) {
      return recording.of(TOPICS.articles().name()).stream()
          .map(
              w -> new Publication(w.keyText(), articles.deserialize(w.topic(), w.value()), w.at()))
          .toList();
    }
  }

  private static void assertViews(Pipeline pipeline, List<Publication> published) {
    assertThat(new Oracle(Recorder.EXTRACTOR).views(published).differencesTo(pipeline.views()))
        .isEmpty();
  }

  private static List<String> seals() throws IOException {
    List<String> seals = new ArrayList<>();
    for (Path file : releases()) {
      seals.add(ReleasedSchemas.sha256(Files.readAllBytes(file)) + "  " + file.getFileName());
    }
    return seals;
  }

  private static ClusterSettings cluster() {
    return ClusterSettings.of("nowhere:9092", "mock://" + UUID.randomUUID());
  }
}
