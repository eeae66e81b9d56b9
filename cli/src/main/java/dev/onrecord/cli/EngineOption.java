package dev.onrecord.cli;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.ActorDirectory;
import dev.onrecord.extraction.actors.ActorFileException;
import dev.onrecord.extraction.fast.Extractors;
import dev.onrecord.schemas.OnRecordException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which extractor reads the articles, and whom it knows. */
final class EngineOption {
  enum Engine {
    FAST
  }

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "fast")
  private Engine engine;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "More people and organisations with their names and offices; an entry of the same id replaces the one that ships.")
  private Path actors;

  Extractor extractor() {
    return switch (engine) {
      case FAST -> Extractors.fast(directory());
    };
  }

  private ActorDirectory directory() {
    ActorDirectory shipped = ActorDirectory.shipped();
    if (actors == null) {
      return shipped;
    }
    try {
      return shipped.extendedWith(ActorDirectory.load(actors));
    } catch (ActorFileException e) {
      throw new OnRecordException("--actors " + e.getMessage(), e);
    } catch (IOException e) {
      throw new OnRecordException("--actors %s: cannot be read (%s)".formatted(actors, e), e);
    }
  }
}
