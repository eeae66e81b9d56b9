package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onrecord.extraction.precise.Encoder.Reading;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected logarithms are what PyTorch gives without quantisation. */
class EncoderTest {
  private static final Document DOCUMENT =
      Document.of("The mayor of Riga said that the harbour would stay closed.");
  private static final TokenSpan ALL = new TokenSpan(0, DOCUMENT.size());
  private static final int SAID = 4;

  /** What rounding to 7 and 8 bits may change in a logarithm. */
  private static final float ROUNDING = 0.3f;

  private static Encoder encoder;
  private static EncoderInput input;

  @BeforeAll
  static void load() {
    encoder = TinyEncoder.read();
    input = EncoderInput.of(Pieces.of(DOCUMENT, WordPiece.load()), ALL);
  }

  @Test
  void readsAsItsTrainerDoes() {
    Reading reading = encoder.read(input);

    assertThat(Arrays.copyOfRange(reading.cues(), SAID * 3, SAID * 3 + 3))
        .containsExactly(new float[] {-2.67f, -0.29f, -1.71f}, within(ROUNDING));
    assertThat(Arrays.copyOfRange(reading.names(), 3 * 7, 3 * 7 + 7))
        .containsExactly(
            new float[] {-6.17f, -5.98f, -3.63f, -1.48f, -2.85f, -3.06f, -0.45f}, within(ROUNDING));
  }

  @Test
  void findsRolesAsItsTrainerDoes() {
    TokenSpan said = new TokenSpan(SAID, SAID + 1);

    float[] roles = encoder.roles(encoder.read(input).hidden(), DOCUMENT.size(), List.of(said));

    assertThat(Arrays.copyOfRange(roles, 3, 6))
        .containsExactly(new float[] {-2.96f, -4.10f, -0.07f}, within(ROUNDING));
    assertThat(Arrays.copyOfRange(roles, 21, 24))
        .containsExactly(new float[] {-0.67f, -1.25f, -1.59f}, within(ROUNDING));
  }

  @Test
  void answersForSeveralCuesAsForEach() {
    float[] hidden = encoder.read(input).hidden();
    TokenSpan said = new TokenSpan(SAID, SAID + 1);
    TokenSpan closed = new TokenSpan(9, 11);

    float[] both = encoder.roles(hidden, DOCUMENT.size(), List.of(said, closed));

    int half = both.length / 2;
    assertThat(Arrays.copyOfRange(both, half, both.length))
        .containsExactly(encoder.roles(hidden, DOCUMENT.size(), List.of(closed)), within(1e-5f));
  }

  @Test
  void namesTheFolderThatHoldsNone(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Encoder.read(ModelFiles.in(folder)))
        .hasMessageContaining("encoder.onnx");

    Files.writeString(folder.resolve("encoder.onnx"), "no graph");
    Files.writeString(folder.resolve("arguments.onnx"), "no graph");
    assertThatThrownBy(() -> Encoder.read(ModelFiles.in(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
  }
}
