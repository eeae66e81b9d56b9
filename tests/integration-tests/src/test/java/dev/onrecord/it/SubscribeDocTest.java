package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/subscribe.md shows is what the tests run. */
class SubscribeDocTest {
  private static final Path DOCS = Path.of("..", "..", "docs");

  @ParameterizedTest
  @CsvSource({"java, Subscriber.java", "js, subscriber.mjs", "python, subscriber.py"})
  void showsTheFileItNamesAsItIs(String language, String file) throws IOException {
    String code = Files.readString(DOCS.resolve("subscribers").resolve(file));

    assertThat(Files.readString(DOCS.resolve("subscribe.md")))
        .contains("subscribers/" + file, "```" + language + "\n" + code + "```\n");
  }
}
