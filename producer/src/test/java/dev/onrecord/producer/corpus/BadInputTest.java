package dev.onrecord.producer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file of {@code bad-input}; the file {@code .expected} has the outcome. */
class BadInputTest {
  private static final Path FOLDER = Path.of("src/test/resources/bad-input");
  private static final String EXPECTED = ".expected";
  private static final CorpusSettings SMALL = CorpusSettings.forReplay().withMaxArticleBytes(1000);

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
  void saysWhereAndWhyAnArticleIsRejectedAndGoesOn(String file) throws IOException {
    List<String> expected = Files.readAllLines(FOLDER.resolve(file + EXPECTED));

    List<String> outcomes = outcomes(FOLDER.resolve(file));

    assertThat(outcomes).containsExactlyElementsOf(expected);
  }

  private static List<String> outcomes(Path file) {
    List<String> outcomes = new ArrayList<>();
    try (CorpusReader reads = Corpus.of(List.of(file.toString()), SMALL).read()) {
      while (reads.hasNext()) {
        ReadResult read = reads.next();
        String message =
            read instanceof ReadResult.Rejected rejected
                ? rejected.message()
                : read.origin() + ": accepted";
        outcomes.add(message.substring(FOLDER.toString().length() + 1));
      }
    }
    return outcomes;
  }
}
