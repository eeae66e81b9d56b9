package dev.onrecord.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.extraction.precise.PreciseTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both engines on the test part of the open corpus: no figure falls below what it was. */
class OpenCorpusTest {
  private static Path corpus() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("lab/corpus"))) {
      folder = folder.getParent();
    }
    return folder.resolve("lab/corpus");
  }

  private static Extractor extractor(String engine) {
    return engine.equals("fast")
        ? Extractors.fast()
        : new ArticleExtractor(PreciseTagger.load(), ActorDirectory.shipped());
  }

  @ParameterizedTest
  @CsvSource({
    "fast, real, 0.66, 0.57, 0.73",
    "fast, invented, 0.81, 0.64, 0.77",
    "precise, real, 0.71, 0.60, 0.75",
    "precise, invented, 0.86, 0.71, 0.84",
  })
  void findsStatementsAndActors(
      String engine, String part, double found, double credited, double right) throws IOException {
    CorpusScore score = new OpenCorpus(corpus()).score(extractor(engine), part, "test");

    assertThat(score.foundF1()).as("found").isGreaterThan(found);
    assertThat(score.creditedF1()).as("credited").isGreaterThan(credited);
    assertThat(score.rightShare()).as("of the counted right").isGreaterThan(right);
  }
}
