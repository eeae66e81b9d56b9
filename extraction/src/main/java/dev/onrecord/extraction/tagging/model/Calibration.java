package dev.onrecord.extraction.tagging.model;

/**
 * Turns the logit by which a tagger chooses into the probability that it was right: a logistic
 * curve, fitted on annotated articles that the tagger did not learn from.
 *
 * @param slope of the curve; 1 where the logits are probabilities already
 * @param offset added to the scaled logit
 */
public record Calibration(double slope, double offset) {
  /** No more digits are given than an estimate has. */
  private static final double DIGITS = 1000;

  /** The probability, 0 to 1, in thousandths. */
  public double probability(double logit) {
    double exact = 1 / (1 + StrictMath.exp(-(slope * logit + offset)));
    return Math.round(exact * DIGITS) / DIGITS;
  }
}
