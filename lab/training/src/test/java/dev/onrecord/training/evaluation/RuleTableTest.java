package dev.onrecord.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/rules.md says what the rules do. PolNeAR may not be passed on: see its test. */
class RuleTableTest {
  private static final String POLNEAR = "onrecord.polnear";
  private static final LocalDate DAY = LocalDate.parse("2016-09-20");

  private static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("seeds"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The table below this heading of docs/rules.md. */
  private static String documented(String heading) throws IOException {
    String page = Files.readString(home().resolve("docs/rules.md"));
    Matcher block =
        Pattern.compile("### " + Pattern.quote(heading) + "\n+```\n(.*?)```", Pattern.DOTALL)
            .matcher(page);
    assertThat(block.find()).as("docs/rules.md has a table '%s'", heading).isTrue();
    return block.group(1);
  }

  private static Tagger tagger(String engine) {
    return engine.equals("fast") ? LinearTagger.load() : PreciseTagger.load();
  }

  private static String table(String engine, Path folder) throws IOException {
    return new RuleTable(tagger(engine), DAY).table(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "precise"})
  void countsFiringsInTheSeedsAsDocumented(String engine) throws IOException {
    assertThat(table(engine, home().resolve("seeds"))).isEqualTo(documented(engine + ", seeds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "precise"})
  void countsFiringsInOpenNewsAsDocumented(String engine) throws IOException {
    assertThat(table(engine, home().resolve("lab/corpus/real/texts")))
        .isEqualTo(documented(engine + ", open news"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "precise"})
  @EnabledIfSystemProperty(
      named = POLNEAR,
      matches = ".+",
      disabledReason = "PolNeAR is not in the repository: -Donrecord.polnear=FOLDER-WITH-DEV")
  void measuresEveryRuleOnPolnearAsDocumented(String engine) throws IOException {
    assertThat(table(engine, Path.of(System.getProperty(POLNEAR), "dev")))
        .isEqualTo(documented(engine + ", PolNeAR dev"));
  }

  @Test
  void namesAFolderWithoutTexts(@TempDir Path empty) {
    assertThatThrownBy(() -> table("fast", empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(empty.toString());
  }
}
