package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ViewRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises of the command, on the command itself. */
class LauncherIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final long LIMIT_SECONDS = 180;

  @TempDir Path folder;

  @Test
  void theDemoShowsTheViewsOfTheSeedsAndASecondRunChangesNoCount()
      throws IOException, InterruptedException {
    Path db = folder.resolve("onrecord.db");
    String data = folder.resolve("data").toString();

    assertThat(onrecord("demo", "--once", "--data", data, "--db", db.toString())).isZero();
    List<Views.Table> first = new Views(Database.sqlite(db)).tables();
    assertThat(onrecord("demo", "--once", "--data", data, "--db", db.toString())).isZero();

    assertThat(new Views(Database.sqlite(db)).tables()).isEqualTo(first);
    assertThat(rows(first, View.ARTICLES)).hasSize(5);
    assertThat(ids(first, View.ACTOR_COUNTS)).contains("organisation/government-of-russia");
    assertThat(ids(first, View.ACTOR_COUNTS).stream().filter(id -> id.startsWith("person/")))
        .startsWith("person/john-kirby", "person/antony-blinken");
    assertThat(Files.readString(folder.resolve("out"))).contains("actor_counts", "Kirby");
  }

  @Test
  void theDemoCountsWhatIsSureEnoughAndEverythingWhenItRunsWithoutABound()
      throws IOException, InterruptedException {
    String db = folder.resolve("onrecord.db").toString();
    Extractor extractor = Extractors.fast();
    List<Publication> seeds = Seeds.publications();

    assertThat(onrecord("demo", "--once", "--min-confidence", "0.9", "--db", db)).isZero();
    assertThat(new Oracle(extractor, 0.9).views(seeds).differencesTo(views(db))).isEmpty();

    assertThat(onrecord("demo", "--once", "--db", db)).isZero();
    assertThat(new Oracle(extractor).views(seeds).differencesTo(views(db))).isEmpty();
  }

  private static ViewRows views(String db) {
    return SqlViews.of(new Views(Database.sqlite(Path.of(db))).tables());
  }

  private static List<String> ids(List<Views.Table> tables, View view) {
    return rows(tables, view).stream().map(row -> (String) row.get(0)).toList();
  }

  private static List<List<Object>> rows(List<Views.Table> tables, View view) {
    return tables.stream().filter(table -> table.view() == view).findFirst().orElseThrow().rows();
  }

  private int onrecord(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/onrecord").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end in " + LIMIT_SECONDS + " s: " + command);
    }
    return process.exitValue();
  }
}
