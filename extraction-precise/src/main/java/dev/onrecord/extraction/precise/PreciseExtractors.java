package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.ActorDirectory;
import dev.onrecord.extraction.fast.FastExtractor;
import dev.onrecord.extraction.tagging.FastTagger;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.tagging.model.FastModel;
import dev.onrecord.extraction.tagging.model.ModelReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The extractor that ships with the precise engine. Loads its models: keep it. */
public final class PreciseExtractors {
  /** So long an article may take; a usual one takes a tenth of a second. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private static final String RESOURCE = "precise.model";

  private PreciseExtractors() {}

  /**
   * The precise extractor.
   *
   * @throws PreciseEngineException where this platform has no native library for it
   */
  public static Extractor precise(ActorDirectory directory) {
    return new FastExtractor(tagger(), directory, () -> TimeBudget.of(LIMIT));
  }

  /** Its tagger. */
  public static Tagger tagger() {
    return new FastTagger(model(), new EncoderReader(WordPiece.load(), Encoder.load()));
  }

  private static FastModel model() {
    try (InputStream stream = PreciseExtractors.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the model " + RESOURCE + " is not on the class path");
      }
      return ModelReader.read(new BufferedInputStream(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + RESOURCE + " cannot be read", e);
    }
  }
}
