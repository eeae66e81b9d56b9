package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code views} as a process, beside a pipeline with a writer of its own. */
@ExtendWith(SharedSandbox.class)
class SecondViewsIT {
  private static final Extractor EXTRACTOR = new ScriptedExtractor("1");
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int SOME = 40;

  private final List<Publication> published = new ArrayList<>();
  private Path folder;
  private RunningPipeline pipeline;

  @BeforeEach
  void start(ClusterSettings sandbox, @TempDir Path temporary) {
    folder = temporary;
    pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(folder.resolve("first.db")),
            folder.resolve("state"),
            EXTRACTOR);
    publishSome();
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void ofAnotherDatabaseWritesEverythingAndTakesNothingFromTheFirst() throws Exception {
    try (OnRecordProcess second = views("second.db")) {
      awaitEverythingIn("second.db");
      publishSome();

      awaitEverythingIn("second.db");
      awaitEverythingIn("first.db");
      assertThat(second.isAlive()).isTrue();
    }
  }

  @Test
  void ofTheSameDatabaseSharesThePartitionsOfTheFirst() throws Exception {
    try (OnRecordProcess second = views("first.db")) {
      // Of 3 partitions of each of 5 topics, one has 1 and the other 2.
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> assertThat(second.output()).containsPattern("writing (5|10) partitions"));
      publishSome();

      awaitEverythingIn("first.db");
      assertThat(second.isAlive()).isTrue();
    }
  }

  @Test
  void endsWhenItsFileIsDeletedAndTheNextOneWritesEverythingAgain() throws Exception {
    try (OnRecordProcess second = views("second.db")) {
      awaitEverythingIn("second.db");
      Files.delete(folder.resolve("second.db"));
      publishSome();

      assertEndsAndSaysWhy(second);
    }
    try (OnRecordProcess next = views("second.db")) {
      awaitEverythingIn("second.db");
      assertThat(next.isAlive()).isTrue();
    }
  }

  @Test
  void endsWhenAnOlderCopyTakesThePlaceOfItsFileAndTheNextOneGoesOnFromThere() throws Exception {
    Path older = folder.resolve("older.db");
    try (OnRecordProcess second = views("second.db")) {
      awaitEverythingIn("second.db");
      second.stop();
      second.awaitEnd();
    }
    Files.copy(folder.resolve("second.db"), older);
    publishSome();
    try (OnRecordProcess second = views("second.db")) {
      awaitEverythingIn("second.db");
      Files.move(older, folder.resolve("second.db"), StandardCopyOption.REPLACE_EXISTING);

      assertEndsAndSaysWhy(second);
    }
    try (OnRecordProcess next = views("second.db")) {
      awaitEverythingIn("second.db");
      assertThat(next.isAlive()).isTrue();
    }
  }

  private static void assertEndsAndSaysWhy(OnRecordProcess views) throws Exception {
    assertThat(views.awaitEnd()).isEqualTo(1);
    assertThat(views.output())
        .contains("second.db was deleted or replaced while it was written: start again")
        .doesNotContain("\tat ");
  }

  private OnRecordProcess views(String file) throws IOException {
    return new OnRecordProcess(
        pipeline.cluster(),
        folder,
        "views",
        "--topic-prefix",
        pipeline.applicationId() + ".",
        "--group",
        pipeline.viewsSettings().groupPrefix(),
        "--db",
        folder.resolve(file).toString());
  }

  private void publishSome() {
    int from = published.size();
    List<Publication> some =
        IntStream.range(from, from + SOME)
            .mapToObj(
                i ->
                    Publication.of(
                        article(
                            "article-" + i,
                            "2022-01-24",
                            "Ann DIRECT SPEECH it rains\nBob INDIRECT SPEECH it pours " + i)))
            .toList();
    published.addAll(some);
    pipeline.publish(some);
  }

  private void awaitEverythingIn(String file) {
    Database database = Database.sqlite(folder.resolve(file));
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        new Oracle(EXTRACTOR)
                            .views(published)
                            .differencesTo(SqlViews.of(new Views(database).tables())))
                    .isEmpty());
  }
}
