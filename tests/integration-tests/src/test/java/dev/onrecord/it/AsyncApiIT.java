package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether docs/asyncapi.yaml is AsyncAPI; what it says is checked in {@code schemas}. */
class AsyncApiIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home")).toAbsolutePath();
  private static final Path DOCUMENT = HOME.resolve("docs/asyncapi.yaml");

  @TempDir static Path folder;
  private static NodeProject check;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    check =
        NodeProject.install(HOME.resolve("tests/integration-tests/src/test/node/asyncapi"), folder);
  }

  @Test
  void theDocumentFollowsAsyncApisOwnSchema() throws IOException, InterruptedException {
    assertThat(check.output("check.mjs", DOCUMENT.toString())).isEmpty();
  }

  @Test
  void aDocumentThatDoesNotIsFoundOut() throws IOException, InterruptedException {
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(wrong, Files.readString(DOCUMENT).replace("action: send", "action: shout"));

    assertThat(check.output("check.mjs", wrong.toString()))
        .contains("/operations/sendExtractions/action");
  }
}
