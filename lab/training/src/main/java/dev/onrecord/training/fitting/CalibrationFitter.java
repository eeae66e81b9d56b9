package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.model.Calibration;
import java.util.List;

/** Fits the logistic curve that makes the judgements most probable (Platt scaling). */
public final class CalibrationFitter {
  private static final int STEPS = 50;
  private static final double ENOUGH = 1e-9;

  /** Keeps the curve finite if all judgements agree with it. */
  private static final double PRIOR = 1e-3;

  /**
   * A statement that was chosen.
   *
   * @param logit by which it was
   * @param right whether an annotator has marked it
   */
  public record Judged(float logit, boolean right) {}

  private CalibrationFitter() {}

  /** Uses Newton's method, starting from the curve that leaves logits unchanged. */
  public static Calibration fit(List<Judged> judged) {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double slopeGradient = PRIOR * (1 - slope);
      double offsetGradient = -PRIOR * offset;
      double slopeCurve = PRIOR;
      double offsetCurve = PRIOR;
      double bothCurve = 0;
      for (Judged one : judged) {
        double probability = 1 / (1 + StrictMath.exp(-(slope * one.logit() + offset)));
        double error = (one.right() ? 1 : 0) - probability;
        double weight = probability * (1 - probability);
        slopeGradient += error * one.logit();
        offsetGradient += error;
        slopeCurve += weight * one.logit() * one.logit();
        offsetCurve += weight;
        bothCurve += weight * one.logit();
      }
      double determinant = slopeCurve * offsetCurve - bothCurve * bothCurve;
      double slopeStep = (offsetCurve * slopeGradient - bothCurve * offsetGradient) / determinant;
      double offsetStep = (slopeCurve * offsetGradient - bothCurve * slopeGradient) / determinant;
      slope += slopeStep;
      offset += offsetStep;
      if (Math.abs(slopeStep) + Math.abs(offsetStep) < ENOUGH) {
        break;
      }
    }
    return new Calibration(slope, offset);
  }
}
