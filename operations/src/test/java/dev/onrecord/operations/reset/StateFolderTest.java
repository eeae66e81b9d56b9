package dev.onrecord.operations.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir private Path folder;

  @Test
  void isDeletedWithAllThatIsInIt() throws IOException {
    Path own = Files.createDirectories(folder.resolve("app/0_1/rocksdb"));
    Files.writeString(own.resolve("articles"), "state");
    StateFolder state = new StateFolder(folder.resolve("app"));

    state.delete();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesWhatALinkInItLeadsTo() throws IOException {
    Path others = Files.createDirectories(folder.resolve("others"));
    Files.writeString(others.resolve("precious"), "data");
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("app")).resolve("link"), others);

    new StateFolder(folder.resolve("app")).delete();

    assertThat(others.resolve("precious")).exists();
    assertThat(folder.resolve("app")).doesNotExist();
  }

  @Test
  void thatIsNotThereIsNoHindrance() {
    StateFolder state = new StateFolder(folder.resolve("none"));

    state.delete();

    assertThat(state.exists()).isFalse();
  }
}
