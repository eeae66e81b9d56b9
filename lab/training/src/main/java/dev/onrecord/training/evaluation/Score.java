package dev.onrecord.training.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How well predictions meet the annotations.
 *
 * @param precision the share of the predictions that is right; empty where it is not defined
 * @param recall the share of the annotations that is found
 * @param f1 their harmonic mean; empty where there is no precision
 * @param right predictions that are right
 * @param predicted predictions
 * @param gold annotations
 */
public record Score(
    OptionalDouble precision,
    double recall,
    OptionalDouble f1,
    int right,
    int predicted,
    int gold) {
  /** Where nothing is predicted and nothing is annotated, all is right. */
  public static Score of(int right, int predicted, int gold) {
    double precision = predicted > 0 ? right / (double) predicted : gold == 0 ? 1 : 0;
    double recall = gold > 0 ? right / (double) gold : predicted == 0 ? 1 : 0;
    return of(precision, recall, right, predicted, gold);
  }

  /** Where right predictions and found annotations are counted apart. */
  public static Score of(int rightPredictions, int found, int predicted, int gold) {
    double precision = predicted > 0 ? rightPredictions / (double) predicted : 0;
    double recall = gold > 0 ? found / (double) gold : 0;
    return of(precision, recall, found, predicted, gold);
  }

  static Score ofRecall(int found, int gold) {
    double recall = gold > 0 ? found / (double) gold : 0;
    return new Score(OptionalDouble.empty(), recall, OptionalDouble.empty(), found, -1, gold);
  }

  private static Score of(double precision, double recall, int right, int predicted, int gold) {
    double sum = precision + recall;
    double f1 = sum > 0 ? 2 * precision * recall / sum : 0;
    return new Score(
        OptionalDouble.of(precision), recall, OptionalDouble.of(f1), right, predicted, gold);
  }

  public String line() {
    return "P "
        + format(precision)
        + "  R "
        + format(OptionalDouble.of(recall))
        + "  F1 "
        + format(f1)
        + "   tp "
        + right
        + " pred "
        + (predicted < 0 ? "None" : predicted)
        + " gold "
        + gold;
  }

  private static String format(OptionalDouble value) {
    if (value.isEmpty()) {
      return "   -  ";
    }
    BigDecimal rounded = new BigDecimal(value.getAsDouble()).setScale(3, RoundingMode.HALF_EVEN);
    return " " + rounded.toPlainString();
  }
}
