package dev.onrecord.streams.topology;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.schemas.Statement;

/**
 * How sure the extractor must be of a statement for it to be counted. Others are published all the
 * same.
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

  /** Whether it is counted. One without a confidence, of an older release, always is. */
  boolean counts(Statement statement) {
    return statement.getConfidence().map(confidence -> confidence >= bound).orElse(true);
  }

  /**
   * The version of an extractor whose statements are counted so: what was counted by another bound
   * has to be counted again, as after any change of the extractor.
   */
  String version(String extractor) {
    return bound > 0 ? extractor + "+min-confidence-" + bound : extractor;
  }
}
