package dev.onrecord.extraction.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  @Test
  void readsWhatWasWritten() throws IOException {
    LinearTagger tagger = LinearTagger.load();
    Document document = Document.of("Ana Kovacs said on Monday that the bridge would open in May.");

    LinearTagger copy = new LinearTagger(read(write(tagger.model())));

    assertThat(copy.version()).isEqualTo(tagger.version());
    assertThat(copy.tag(document).utterances()).isEqualTo(tagger.tag(document).utterances());
  }

  @Test
  void refusesAFileThatIsNoModel() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(new byte[100]);
    }

    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a model");
  }

  @Test
  void refusesAFileThatBreaksOff() throws IOException {
    byte[] whole = write(LinearTagger.load().model());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> read(half)).isInstanceOf(IOException.class);
  }

  private static byte[] write(LinearModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelWriter.write(model, out);
    return out.toByteArray();
  }

  private static LinearModel read(byte[] bytes) throws IOException {
    return ModelReader.read(new ByteArrayInputStream(bytes));
  }
}
