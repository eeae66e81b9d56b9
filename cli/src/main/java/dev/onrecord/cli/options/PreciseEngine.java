package dev.onrecord.cli.options;

import dev.onrecord.extraction.precise.PreciseEngineException;
import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one place of the command that knows the precise engine: the fast one works where its jar and
 * the native library's were left out.
 */
final class PreciseEngine {
  private PreciseEngine() {}

  /**
   * @param models a folder; those that ship where there is none
   */
  static LinearTagger tagger(Optional<Path> models) throws IOException {
    try {
      return models.isPresent() ? PreciseTagger.read(models.get()) : PreciseTagger.load();
    } catch (PreciseEngineException e) {
      throw new OnRecordException(e.getMessage(), e);
    }
  }
}
