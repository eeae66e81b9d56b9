package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/onrecord top} on a database that a pipeline has written. */
@ExtendWith(SharedSandbox.class)
class TopIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void printsTheLeaderboardOnceWhereThereIsNoTerminal(ClusterSettings sandbox)
      throws IOException, InterruptedException {
    Path db = folder.resolve("views.db");
    fill(sandbox, db);
    Path out = folder.resolve("out");

    Process top =
        new ProcessBuilder(HOME.resolve("bin/onrecord").toString(), "top", "--db", db.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(top.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(top.exitValue()).isZero();
    assertThat(Files.readAllLines(out))
        .startsWith("articles 1, statements 3, actors 2, thoughts 0")
        .anyMatch(line -> line.matches(" +1 Ann +2 +2 +0 +0 +0 +1 2022-01-24"))
        .anyMatch(line -> line.matches(" +2 Bob +1 +0 +1 +0 +0 +1 2022-01-24"))
        .contains("2022-01-24 Ann said: it rains");
  }

  private void fill(ClusterSettings sandbox, Path db) throws InterruptedException {
    try (RunningPipeline pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(db),
            folder.resolve("state"),
            new ScriptedExtractor("scripted-1"))) {
      pipeline.publish(
          Publication.of(
              article(
                  "a",
                  "2022-01-24",
                  "Ann DIRECT SPEECH it rains\nAnn DIRECT SPEECH it pours\nBob MIXED SPEECH it drips")));
      pipeline.viewsWhenCaughtUp();
    }
  }
}
