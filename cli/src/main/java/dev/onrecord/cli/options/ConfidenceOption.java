package dev.onrecord.cli.options;

import dev.onrecord.streams.topology.MinConfidence;
import picocli.CommandLine.Option;

/** Which statements count. */
public final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Statements with a lower probability (0 to 1) are kept but not counted (default: ${DEFAULT-VALUE}). After a change, run 'onrecord reprocess' to count the existing articles again.",
      defaultValue = "${env:ONRECORD_MIN_CONFIDENCE:-0}")
  private double bound;

  public MinConfidence minConfidence() {
    return new MinConfidence(bound);
  }
}
