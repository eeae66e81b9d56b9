package dev.onrecord.streams.topology;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.schemas.Statement;

/**
 * How sure the extractor must be of a statement for it to be counted. Statements below are
 * published all the same.
 *
 * @param bound 0 to 1; at 0 everything counts
 */
public record MinConfidence(double bound) {
  /** Everything counts. */
  public static final MinConfidence NONE = new MinConfidence(0);

  public MinConfidence {
    boolean probability = bound >= 0 && bound <= 1;
    if (!probability) {
      throw new MisuseException("--min-confidence %s: give a number from 0 to 1".formatted(bound));
    }
  }

  /** Whether a statement is counted. One of an older release without a confidence always is. */
  boolean counts(Statement statement) {
    return statement.getConfidence().map(confidence -> confidence >= bound).orElse(true);
  }

  /**
   * The extractor's version together with the bound: what was counted with another bound has to be
   * counted again, as after any change of the extractor.
   */
  String version(String extractor) {
    return bound > 0 ? extractor + "+min-confidence-" + bound : extractor;
  }
}
