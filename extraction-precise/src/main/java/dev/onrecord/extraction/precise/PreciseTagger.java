package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.tagging.FastTagger;
import dev.onrecord.extraction.tagging.model.ModelReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tagger of the precise engine: linear models with the encoder's opinions before them. */
public final class PreciseTagger {
  private PreciseTagger() {}

  /**
   * Loads what {@code training/precise} wrote.
   *
   * @param folder with {@code encoder.onnx}, {@code arguments.onnx} and {@code precise.model}
   * @throws IOException where one of them is missing or is something else
   * @throws PreciseEngineException where this platform has no native library for it
   */
  public static FastTagger read(Path folder) throws IOException {
    EncoderReader reader = new EncoderReader(WordPiece.load(), Encoder.read(folder));
    Path model = folder.resolve("precise.model");
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(model))) {
      return new FastTagger(ModelReader.read(stream), reader);
    }
  }
}
