package dev.onrecord.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  /** What the Python scorer prints for the articles and predictions beside it. */
  @Test
  void printsTheTableThatThePythonScorerPrints() throws Exception {
    Path data = data();
    String expected = Files.readString(data.resolve("expected.txt"));

    ScoreReport report = Evaluation.evaluate(data, data.resolve("predictions.jsonl")).report();

    assertThat(report.table()).isEqualTo(expected);
  }

  @Test
  void leavesOutWhatItHasNoReferenceFor(@TempDir Path folder) throws Exception {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    for (String file : List.of("ferry.txt", "ferry.ann")) {
      Files.copy(data().resolve("gold").resolve(file), gold.resolve(file));
    }

    ScoreReport report = Evaluation.evaluate(folder, data().resolve("predictions.jsonl")).report();

    assertThat(report.articles()).isEqualTo(1);
    assertThat(report.scores()).containsKey("e attributed").doesNotContainKey("h NER micro");
  }

  @Test
  void judgesAnExtractorThatFindsNothing() throws Exception {
    ScoreReport report =
        Evaluation.evaluate(data(), new Nothing(), LocalDate.of(2020, 1, 1)).report();

    assertThat(report.scores().get("d statement J>=.5").recall()).isZero();
    assertThat(report.scores().get("h NER micro").right()).isZero();
  }

  @Test
  void namesTheLineThatIsNoPrediction(@TempDir Path folder) throws Exception {
    Path predictions = folder.resolve("predictions.jsonl");
    Files.writeString(predictions, "{\"id\":\"ferry\"}\n{\"id\":");

    assertThatThrownBy(() -> Evaluation.evaluate(data(), predictions))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(predictions + ":2");
  }

  @Test
  void namesAFolderWithoutArticles(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("gold"));

    assertThatThrownBy(() -> Evaluation.evaluate(folder, new Nothing(), LocalDate.of(2020, 1, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("gold").toString());
  }

  @Test
  void namesPredictionsForOtherArticles(@TempDir Path folder) throws Exception {
    Path predictions = folder.resolve("predictions.jsonl");
    Files.writeString(predictions, "{\"id\":\"sha256-1\",\"statements\":[]}");

    assertThatThrownBy(() -> Evaluation.evaluate(data(), predictions))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(predictions.toString())
        .hasMessageContaining("--id-from name");
  }

  private static Path data() throws URISyntaxException {
    return Path.of(EvaluationTest.class.getResource("gold").toURI()).getParent();
  }

  private static final class Nothing implements Extractor {
    @Override
    public String version() {
      return "nothing";
    }

    @Override
    public Findings extract(ArticleText article) {
      return new Findings(List.of(), List.of(), Set.of());
    }
  }
}
