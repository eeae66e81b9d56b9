package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code reset} on a pipeline whose views are in PostgreSQL. */
@ExtendWith(SharedSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresResetIT {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");

  private static final List<Publication> CORPUS =
      List.of(
          Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH it rains\nBob it pours")),
          Publication.of(article("b", "2022-01-25", "Bob MIXED THOUGHT it shines")),
          Publication.of(article("a", "2022-01-24", "2022-01-26", "Ann DIRECT SPEECH it snows")),
          Publication.of(article("c", "2022-01-25", "Cid INDIRECT SPEECH it drips")),
          Publication.withdrawal("c", midnight("2022-02-01")));

  private Path folder;
  private EmbeddedPostgres postgres;
  private RunningPipeline pipeline;

  @BeforeAll
  void start(ClusterSettings cluster, @TempDir Path temporary) throws IOException {
    folder = temporary;
    postgres = EmbeddedPostgres.start();
    pipeline =
        new RunningPipeline(
            cluster,
            Database.of(jdbcUrl(), Database.Credentials.NONE),
            folder.resolve("state"),
            EXTRACTOR);
  }

  @AfterAll
  void stop() throws IOException {
    pipeline.close();
    postgres.close();
  }

  @ParameterizedTest(name = "--articles: {0}")
  @ValueSource(booleans = {false, true})
  void theViewsAreWhatTheyWereWhenAllIsReplayedAfterIt(boolean alsoArticles) throws Exception {
    ViewRows once = new Oracle(EXTRACTOR).views(CORPUS);
    ViewRows twice =
        new Oracle(EXTRACTOR).views(Stream.of(CORPUS, CORPUS).flatMap(List::stream).toList());
    pipeline.publish(CORPUS);
    assertThat(once.differencesTo(pipeline.viewsWhenCaughtUp())).isEmpty();
    pipeline.stop();
    try {
      assertThat(reset(alsoArticles)).isZero();

      assertThat(rows()).isZero();
    } finally {
      pipeline.start();
    }
    pipeline.publish(CORPUS);

    assertThat(pipeline.differencesTo(twice)).isEmpty();
  }

  private int reset(boolean alsoArticles) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "reset",
                "--yes",
                "--topic-prefix",
                pipeline.applicationId() + ".",
                "--application-id",
                pipeline.applicationId(),
                "--state-dir",
                folder.resolve("state").toString(),
                "--group",
                pipeline.viewsSettings().groupPrefix(),
                "--jdbc-url",
                jdbcUrl()));
    if (alsoArticles) {
      command.add("--articles");
    }
    try (OnRecordProcess reset =
        new OnRecordProcess(pipeline.cluster(), folder, command.toArray(String[]::new))) {
      int exit = reset.awaitEnd();
      assertThat(reset.output()).contains("emptied the views in", "PostgreSQL");
      return exit;
    }
  }

  private long rows() {
    return new Views(pipeline.database())
        .tables().stream().mapToLong(table -> table.rows().size()).sum();
  }

  private String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }
}
