package dev.onrecord.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratReaderTest {
  @TempDir Path folder;

  @Test
  void readsAStatementInPieces() throws IOException {
    List<BratReader.Annotation> read =
        read(
            "T1\tSource 20 23\tshe",
            "T2\tCue 24 28\tsaid",
            "T3\tContent 30 40;0 18\ttwo pieces",
            "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3");

    assertThat(read)
        .containsExactly(
            new BratReader.Annotation(
                List.of(new Offsets(20, 23)),
                List.of(new Offsets(24, 28)),
                List.of(new Offsets(0, 18), new Offsets(30, 40))));
  }

  @Test
  void leavesOutWhatHasNoContent() throws IOException {
    assertThat(read("T1\tCue 24 28\tsaid", "E1\tAttribution:T1 Cue:T1")).isEmpty();
  }

  @Test
  void namesTheFileAndTheLineThatIsNoAnnotation() {
    assertThatThrownBy(() -> read("T1\tCue four five\tsaid"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.ann")
        .hasMessageContaining("four five");
  }

  private List<BratReader.Annotation> read(String... lines) throws IOException {
    return BratReader.read(Files.write(folder.resolve("x.ann"), List.of(lines)));
  }
}
