package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.model.ModelReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The tagger of the precise engine: linear models with the encoder's hints as features. */
public final class PreciseTagger {
  private static final String MODEL = "precise.model";

  private PreciseTagger() {}

  /**
   * Loads the included models.
   *
   * @throws PreciseEngineException where this platform has no native library for it
   */
  public static LinearTagger load() {
    try {
      return read(ModelFiles.SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException("the precise engine's models cannot be read", e);
    }
  }

  /**
   * Loads what {@code lab/training/precise} wrote.
   *
   * @param folder with {@code encoder.onnx}, {@code arguments.onnx} and {@code precise.model}
   * @throws IOException where one of them is missing or is something else
   * @throws PreciseEngineException where this platform has no native library for it
   */
  public static LinearTagger read(Path folder) throws IOException {
    return read(ModelFiles.in(folder));
  }

  private static LinearTagger read(ModelFiles files) throws IOException {
    EncoderReader reader = new EncoderReader(WordPiece.load(), Encoder.read(files));
    return new LinearTagger(ModelReader.read(new ByteArrayInputStream(files.read(MODEL))), reader);
  }
}
