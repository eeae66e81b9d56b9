package dev.onrecord.extraction.precise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The untrained encoder of a few numbers that {@code tiny_encoder.py} wrote. */
final class TinyEncoder {
  private TinyEncoder() {}

  static Path folder() {
    try {
      URI file = TinyEncoder.class.getResource("tiny/encoder.onnx").toURI();
      return Path.of(file).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Encoder read() {
    try {
      return Encoder.read(ModelFiles.in(folder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
