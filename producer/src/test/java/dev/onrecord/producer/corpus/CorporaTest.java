package dev.onrecord.producer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every file of {@code corpora}, one of each shape; the file {@code .expected} has what comes
 * out, and what is said about it. All texts are made up.
 */
class CorporaTest {
  private static final Path FOLDER = Path.of("src/test/resources/corpora");
  private static final String EXPECTED = ".expected";

  static List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsTheShapeByItself(String file) throws IOException {
    List<String> expected = Files.readAllLines(FOLDER.resolve(file + EXPECTED));

    List<String> outcomes = outcomes(FOLDER.resolve(file));

    assertThat(outcomes).containsExactlyElementsOf(expected);
  }

  private static List<String> outcomes(Path file) {
    List<String> outcomes = new ArrayList<>();
    try (CorpusReader reader =
        Corpus.of(List.of(file.toString()), CorpusSettings.forReplay()).read()) {
      reader.forEachRemaining(read -> outcomes.add(line(read)));
      outcomes.addAll(reader.notes());
    }
    return outcomes;
  }

  private static String line(ReadResult read) {
    String line = ":" + read.origin().line() + " ";
    if (read instanceof ReadResult.Accepted accepted) {
      return line + text(accepted.article());
    }
    if (read instanceof ReadResult.Withdrawn withdrawn) {
      return line + "withdrawn " + withdrawn.id() + withdrawn.at().map(at -> " " + at).orElse("");
    }
    return line + "rejected: " + ((ReadResult.Rejected) read).reason();
  }

  private static String text(Article article) {
    String id = article.getId().startsWith("sha256-") ? "(hash)" : article.getId();
    return String.join(
        " | ",
        id,
        article.getPublished().toString(),
        article.getRevision().equals(article.getPublished())
            ? "-"
            : article.getRevision().toString(),
        article.getTitle().orElse("-"),
        article.getPublisher().orElse("-"),
        article.getUrl().orElse("-"),
        article.getLanguage(),
        article.getSource(),
        article.getBody().replace("\n", "¶"));
  }
}
