package dev.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.cli.environment.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] CONTROLS = {"\u001b", "\u009b", "\u202e", "\u0007", "\r"};
  private static final String HOSTILE = "a" + String.join("b", CONTROLS);

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(StandardStreams.messages(err));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract",
        "extract --no-such-option x",
        "no-such-command",
        "extract --id-from nowhere ../seeds",
        "replay --rate 0 ../seeds",
        "replay --from 2022-02-01 --to 2022-01-01 ../seeds",
        "sandbox --port 70000",
        "report --db a --jdbc-url b",
        "reprocess --from-the-start",
        "streams --min-confidence 1.5",
        "streams --min-confidence much",
        "demo --once --min-confidence -0.1",
        "demo --once --min-confidence NaN",
        "top --once --limit 0",
        "top --once --interval 0",
        "top --once --type ANIMAL",
        "monitor --bind 0.0.0.0",
        "monitor --bind 0.0.0.0 --token short",
        "monitor --port 70000",
        "dead-letters show 17",
        "dead-letters list --since yesterday",
        "dead-letters redrive",
        "dead-letters redrive 3-17 --all",
        "dead-letters redrive 3-17 --key a",
        "reset",
        "reset --yes --application-id ../a",
        "extract --article-time-limit 0 ../seeds",
        "extract --article-time-limit 11 ../seeds"
      })
  void misuseIsExplainedOnStandardErrorWithExitCode2(String arguments) {
    int exit = Main.run(arguments.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    assertThat(out.toString(StandardCharsets.UTF_8)).isBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "strems, unknown command 'strems', onrecord --help, streams",
    "topics aply, unknown command 'aply', onrecord topics --help, apply",
    "streams --bootstap-server x, unknown option '--bootstap-server', onrecord streams --help, --bootstrap-server",
    "streams --sate-dir=x, unknown option '--sate-dir', onrecord streams --help, --state-dir",
    "views --zzzzzzzzzzzz, unknown option '--zzzzzzzzzzzz', onrecord views --help, ",
    "views now, unexpected argument 'now', onrecord views --help, ",
    "topics, Missing required subcommand, onrecord topics --help, "
  })
  void aMisspellingGetsOneLineWithTheNearestRightOne(
      String arguments, String what, String help, String nearest) {
    Main.run(arguments.split(" "));

    String meant = nearest == null ? "" : ", did you mean '%s'?".formatted(nearest);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("onrecord: %s%s; see '%s'\n".formatted(what, meant, help));
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    int exit = Main.run();

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: onrecord", "streams");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train --data a --out b", "evaluate --data a", "evaluate --help"})
  void trainAndEvaluateSayWhereTheyWent(String arguments) {
    int exit = Main.run(arguments.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bin/onrecord-train");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOSTILE",
        "--HOSTILE",
        "extract HOSTILE",
        "extract --format HOSTILE x",
        "replay --dry-run HOSTILE",
        "replay --from HOSTILE x",
        "report --db HOSTILE",
        "report --db folder/HOSTILE/x",
        "report --view HOSTILE",
        "report --jdbc-url HOSTILE",
        "top --once --db HOSTILE",
        "dead-letters show HOSTILE",
        "dead-letters list --since HOSTILE",
        "topics HOSTILE",
        "sandbox --port HOSTILE",
        "streams --min-confidence HOSTILE",
        "demo --once --data folder --db HOSTILE/x",
        "retract --command-config HOSTILE x"
      })
  void noMessageOfAnyCommandControlsTheTerminal(String arguments) {
    int exit = Main.run(arguments.replace("HOSTILE", HOSTILE).split(" "));

    assertThat(exit).isNotZero();
    assertThat(printed(err)).isNotBlank().doesNotContain(CONTROLS);
    assertThat(printed(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void extractPrintsHostileArticlesAndFileNamesHarmlessly(String format) throws IOException {
    Path corpus = folder.resolve(HOSTILE + ".jsonl");
    Files.writeString(
        corpus,
        """
        {"published":"2022-01-24","body":"Ann %1$s said it would rain.","source":"%1$s"}
        {"published":"%1$s","body":"%1$s"}
        """
            .formatted(new String(new JsonStringEncoder().quoteAsString(HOSTILE))));

    int exit = Main.run("extract", "--format", format, corpus.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(printed(out)).contains("Ann").doesNotContain(CONTROLS);
    assertThat(printed(err)).contains(".jsonl:2: ").doesNotContain(CONTROLS);
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void extractPrintsOneJsonLineAnArticle() throws IOException {
    int exit = Main.run("extract", "../seeds");

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(exit).isZero();
    assertThat(lines).hasSize(5);
    for (String line : lines) {
      JsonNode article = JSON.readTree(line);
      assertThat(article.fieldNames())
          .toIterable()
          .containsExactly("id", "source", "published", "statements", "entities");
      assertThat(article.get("statements"))
          .isNotEmpty()
          .allSatisfy(statement -> assertThat(isConfidence(statement.get("confidence"))).isTrue());
    }
  }

  private static boolean isConfidence(JsonNode found) {
    return found.isNull() || (found.isDouble() && found.asDouble() >= 0 && found.asDouble() <= 1);
  }

  @Test
  void extractTakesAPlainTextWithTheFilesNameAsItsId() throws IOException {
    Path plain = folder.resolve("bridge.txt");
    Files.writeString(plain, "The mayor of Springfield said the bridge would open in May.\n");

    int exit = Main.run("extract", "--id-from", "name", plain.toString());

    assertThat(exit).isZero();
    assertThat(JSON.readTree(out.toByteArray()).get("id").asText()).isEqualTo("bridge");
  }

  @Test
  void aMissingFileIsNamedAndFails() {
    int exit = Main.run("extract", "no-such-file.txt");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-file.txt");
  }

  @Test
  void aRejectedArticleIsNamedTheOthersGoOnAndTheExitCodeIs1() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(
        corpus, "{broken\n{\"published\":\"2022-01-24\",\"body\":\"Ann said it would rain.\"}\n");

    int exit = Main.run("extract", corpus.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("corpus.jsonl:1: ");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void theDemoNamesAMissingFolderOfItsDatabaseBeforeItStartsAnything() {
    Path missing = folder.resolve("missing");
    Path data = folder.resolve("data");

    int exit =
        Main.run(
            "demo",
            "--once",
            "--data",
            data.toString(),
            "--db",
            missing.resolve("x.db").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--db", missing + " does not exist")
        .doesNotContain("starting");
    assertThat(data).doesNotExist();
  }

  @Test
  void aReportOfADatabaseThatIsNotThereSaysWhatToDo() {
    int exit = Main.run("report", "--db", folder.resolve("none.db").toString());

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.db");
  }
}
