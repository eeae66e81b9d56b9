package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.tagging.FastTagger;
import dev.onrecord.extraction.tagging.model.FastModel;
import dev.onrecord.extraction.tagging.model.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The taggers of the precise engine: linear models with the encoder's opinions before them. */
public final class PreciseTagger {
  private static final String RESOURCE = "precise.model";

  private PreciseTagger() {}

  /**
   * The tagger that ships. Loads its models: keep it.
   *
   * @throws PreciseEngineException where this platform has no native library for it
   */
  public static FastTagger load() {
    try (InputStream stream = PreciseTagger.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the model " + RESOURCE + " is not on the class path");
      }
      return with(ModelReader.read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + RESOURCE + " cannot be read", e);
    }
  }

  /** Another model, trained behind the encoder that ships. */
  public static FastTagger with(FastModel model) {
    return new FastTagger(model, new EncoderReader(WordPiece.load(), Encoder.load()));
  }
}
