package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.training.fitting.CalibrationFitter;
import java.util.ArrayList;
import java.util.List;

/**
 * How well confidences are calibrated.
 *
 * @param bins by confidence, a tenth each; those that hold nothing are left out
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * Statements of similar confidence.
   *
   * @param statements how many
   * @param confidence their mean
   * @param right the share of them that annotators have marked
   */
  record Bin(int statements, double confidence, double right) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * A statement that was found.
   *
   * @param confidence from 0 to 1
   * @param right whether annotators have marked it
   */
  public record Outcome(double confidence, boolean right) {}

  /** Of statements that a model judged. */
  public static Reliability of(List<CalibrationFitter.Judged> judged, Calibration calibration) {
    return of(
        judged.stream()
            .map(one -> new Outcome(calibration.probability(one.logit()), one.right()))
            .toList());
  }

  static Reliability of(List<Outcome> outcomes) {
    int[] count = new int[BINS];
    double[] confidence = new double[BINS];
    int[] right = new int[BINS];
    for (Outcome one : outcomes) {
      int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
      count[bin]++;
      confidence[bin] += one.confidence();
      right[bin] += one.right() ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int k = 0; k < BINS; k++) {
      if (count[k] > 0) {
        bins.add(new Bin(count[k], confidence[k] / count[k], right[k] / (double) count[k]));
      }
    }
    return new Reliability(bins);
  }

  /** The mean distance between confidence and the share that is right, by statement. */
  public double error() {
    double sum = bins.stream().mapToDouble(b -> b.statements() * off(b)).sum();
    return sum / Math.max(1, bins.stream().mapToInt(Bin::statements).sum());
  }

  private static double off(Bin bin) {
    return Math.abs(bin.confidence() - bin.right());
  }

  /** The table as text. */
  public String table() {
    StringBuilder table = new StringBuilder("statements  confidence  right\n");
    for (Bin bin : bins) {
      table.append(
          "%10d  %10.3f  %5.3f%n".formatted(bin.statements(), bin.confidence(), bin.right()));
    }
    return table.append("expected calibration error %.3f%n".formatted(error())).toString();
  }
}
