package dev.onrecord.cli;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.FastExtractor;
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
      case FAST -> FastExtractor.create();
    };
  }
}
