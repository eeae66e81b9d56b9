package dev.onrecord.extraction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.ReportMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the corpus that ships with the extractor that ships. */
class SeedsTest {
  private static final Path SEEDS = Path.of("..", "seeds");

  /** Who speaks in the seeds, and who is only spoken to or of. */
  private static final Path EXPECTED = Path.of("src/test/resources/seeds-expected");

  private static Findings read(Extractor extractor, Path seed) throws IOException {
    String text = Files.readString(seed).strip();
    LocalDate day = LocalDate.parse(text.substring("date ".length(), "date 2022-01-01".length()));
    String body = text.substring("date 2022-01-01".length()).strip();
    return extractor.extract(new ArticleText(body, day, Optional.of("en")));
  }

  private static List<FoundStatement> statements() throws IOException {
    Extractor extractor = Extractors.fast();
    List<FoundStatement> statements = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.sorted().toList()) {
        statements.addAll(read(extractor, seed).statements());
      }
    }
    return statements;
  }

  private static List<String> said(List<FoundStatement> statements, String actor) {
    return statements.stream()
        .filter(statement -> statement.actor().id().equals(actor))
        .map(FoundStatement::text)
        .toList();
  }

  @Test
  void givesNobodyWhatIsNotTheirs() throws IOException {
    List<FoundStatement> statements = statements();

    assertThat(said(statements, "person/john-kirby"))
        .noneMatch(text -> text.startsWith("whether this force"));
    assertThat(said(statements, "organisation/government-of-germany"))
        .allMatch(
            text ->
                text.startsWith("that Western leaders")
                    || text.startsWith("Russia with “serious consequences”"));
  }

  @Test
  void findsEveryoneWhoSpeaksInTheSeeds() throws IOException {
    List<String> speakers =
        statements().stream()
            .filter(statement -> statement.mode() == ReportMode.SPEECH)
            .map(statement -> statement.actor().id())
            .toList();

    assertThat(speakers)
        .containsAll(Files.readAllLines(EXPECTED.resolve("speakers.txt")))
        .doesNotContainAnyElementsOf(Files.readAllLines(EXPECTED.resolve("no-speakers.txt")));
  }
}
