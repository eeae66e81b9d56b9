package dev.onrecord.cli;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.FastExtractor;
import dev.onrecord.extraction.actors.ActorDirectory;
import dev.onrecord.extraction.tagging.FastTagger;
import picocli.CommandLine.Option;

/** Which extractor reads the articles. */
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

  Extractor extractor() {
    return switch (engine) {
      case FAST -> new FastExtractor(FastTagger.load(), ActorDirectory.shipped());
    };
  }
}
