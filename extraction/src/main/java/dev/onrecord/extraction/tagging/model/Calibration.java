package dev.onrecord.extraction.tagging.model;

/**
 * Turns the logit of a statement into the probability that it is right, by a logistic curve fitted
 * on annotated articles that the models were not trained on (Platt scaling).
 *
 * @param slope of the curve; 1 if the logits are calibrated already
 * @param offset added to the scaled logit
 */
public record Calibration(double slope, double offset) {
  /** Estimates are not more precise than thousandths. */
  private static final double DIGITS = 1000;

  /** The probability, 0 to 1, in thousandths. */
  public double probability(double logit) {
    double exact = 1 / (1 + StrictMath.exp(-(slope * logit + offset)));
    return Math.round(exact * DIGITS) / DIGITS;
  }
}
