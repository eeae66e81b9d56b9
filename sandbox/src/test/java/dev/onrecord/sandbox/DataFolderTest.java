package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void refusesAFolderThatAnotherSandboxUses() {
    Path data = parent.resolve("data");
    try (DataFolder first = DataFolder.at(data)) {
      assertThat(first.of("broker")).isDirectory();

      assertThatThrownBy(() -> DataFolder.at(data))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another sandbox");
    }
  }

  @Test
  void keepsAGivenFolderAndLetsTheNextSandboxHaveIt() throws IOException {
    Path data = parent.resolve("data");
    try (DataFolder first = DataFolder.at(data)) {
      Files.writeString(first.file("kept"), "text");
    }

    try (DataFolder second = DataFolder.at(data)) {
      assertThat(second.file("kept")).hasContent("text");
    }
  }

  @Test
  void deletesATemporaryFolderWhenItIsClosed() throws IOException {
    DataFolder folder = DataFolder.temporary();
    Path log = folder.log("broker");
    Files.writeString(log, "text");

    folder.close();

    assertThat(log.getParent().getParent()).doesNotExist();
  }

  @Test
  void namesAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "text");

    assertThatThrownBy(() -> DataFolder.at(file))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void refusesANameThatTheServersCannotTake() {
    assertThatThrownBy(() -> DataFolder.at(parent.resolve("a,b")))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("comma");
  }
}
