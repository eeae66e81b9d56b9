package dev.onrecord.cli.options;

import dev.onrecord.streams.topology.MinConfidence;
import picocli.CommandLine.Option;

/** Which statements count. */
public final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Statements that are less probable, 0 to 1, are kept and not counted (default: ${DEFAULT-VALUE}). After a change, 'onrecord reprocess' has what was counted before counted anew.",
      defaultValue = "${env:ONRECORD_MIN_CONFIDENCE:-0}")
  private double bound;

  public MinConfidence minConfidence() {
    return new MinConfidence(bound);
  }
}
