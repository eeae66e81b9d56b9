package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.testing.NarrowExtractor;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code reprocess} as processes, over a pipeline that runs a new extractor. */
@ExtendWith(SharedSandbox.class)
class ReprocessCommandIT {
  private static final int ARTICLES = 200;
  private static final int SOME = 3;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Extractor OLD = new ScriptedExtractor("1");
  private static final Extractor NEW = new NarrowExtractor("2");
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob INDIRECT SPEECH it pours\nCid MIXED THOUGHT it drips";

  private final List<Publication> published = new ArrayList<>();
  private Path folder;
  private RunningPipeline pipeline;

  @BeforeEach
  void readEverythingWithTheOldAndStartTheNew(ClusterSettings sandbox, @TempDir Path temporary)
      throws InterruptedException {
    folder = temporary;
    pipeline =
        new RunningPipeline(
            sandbox, Database.sqlite(folder.resolve("views.db")), folder.resolve("state"), OLD);
    publish(
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> Publication.of(article("article-" + i, "2022-01-24", RAIN)))
            .toList());
    assertThat(differences(OLD)).isEmpty();
    pipeline.stop();
    pipeline.start(NEW);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void killedInMidRunAndRunAgainItHandsOverEveryArticleOnce() throws Exception {
    try (OnRecordProcess killed = reprocess(slowly())) {
      await().atMost(LIMIT).until(() -> copies() >= SOME);
      killed.kill();
    }
    publish(
        List.of(
            Publication.withdrawal("article-0", midnight("2022-02-01")),
            Publication.of(
                article("article-1", "2022-01-24", "2022-01-27", "Ann MIXED SPEECH it dries"))));

    try (OnRecordProcess again = reprocess(pipeline.cluster())) {
      assertThat(again.awaitEnd()).isZero();

      assertThat(again.output()).contains("continuing where it stopped", "has read them all");
    }
    assertThat(copies()).isEqualTo(ARTICLES);
    assertThat(differences(NEW)).isEmpty();
  }

  @Test
  void ofTwoAtATimeTheLaterGoesOnWhereTheOtherWasAndTheOtherFails() throws Exception {
    try (OnRecordProcess first = reprocess(slowly())) {
      await().atMost(LIMIT).until(() -> copies() >= SOME);
      first.pause();

      try (OnRecordProcess second = reprocess(pipeline.cluster())) {
        await().atMost(LIMIT).until(() -> second.output().contains("continuing where it stopped"));
        first.resume();

        assertThat(second.awaitEnd()).isZero();
        assertThat(first.awaitEnd()).isEqualTo(1);

        assertThat(second.output()).contains("has read them all");
        assertThat(first.output()).contains("another reprocess of application", "takes over");
      }
    }
    assertThat(copies()).isEqualTo(ARTICLES);
    assertThat(differences(NEW)).isEmpty();
  }

  private OnRecordProcess reprocess(ClusterSettings cluster) throws IOException {
    return new OnRecordProcess(
        cluster,
        folder,
        "reprocess",
        "--topic-prefix",
        pipeline.applicationId() + ".",
        "--application-id",
        pipeline.applicationId());
  }

  /** One transaction per article, so that there is time to kill it. */
  private ClusterSettings slowly() {
    Map<String, String> kafka = new HashMap<>(pipeline.cluster().kafka());
    kafka.put("max.poll.records", "1");
    return new ClusterSettings(kafka, pipeline.cluster().registry());
  }

  private long copies() {
    return new TopicReader(pipeline.cluster()).committed(pipeline.topics().reprocess());
  }

  private void publish(List<Publication> publications) {
    published.addAll(publications);
    pipeline.publish(publications);
  }

  /** From what the oracle says an extractor must have given, in database and topics. */
  private List<String> differences(Extractor extractor) throws InterruptedException {
    return pipeline.differencesTo(new Oracle(extractor).views(published));
  }
}
