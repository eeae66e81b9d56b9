package dev.onrecord.training.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.training.evaluation.Reliability;
import dev.onrecord.training.fitting.CalibrationFitter.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationFitterTest {
  @Test
  void findsTheCurveThatTheJudgementsWereDrawnFrom() {
    Calibration fitted = CalibrationFitter.fit(drawn(0.6, -0.4, 50_000));

    assertThat(fitted.slope()).isCloseTo(0.6, within(0.05));
    assertThat(fitted.offset()).isCloseTo(-0.4, within(0.05));
  }

  @Test
  void staysFiniteWhereEverythingIsRight() {
    List<Judged> right = List.of(new Judged(1, true), new Judged(2, true));

    assertThat(CalibrationFitter.fit(right).probability(1.5)).isGreaterThan(0.9);
  }

  @Test
  void reliabilityTellsAGoodCurveFromABadOne() {
    List<Judged> judged = drawn(0.6, -0.4, 20_000);

    assertThat(Reliability.of(judged, CalibrationFitter.fit(judged)).error()).isLessThan(0.02);
    assertThat(Reliability.of(judged, new Calibration(2, 1)).error()).isGreaterThan(0.1);
  }

  private static List<Judged> drawn(double slope, double offset, int count) {
    Random random = new Random(3);
    List<Judged> judged = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      float logit = (float) (random.nextGaussian() * 2 + 1);
      double probability = new Calibration(slope, offset).probability(logit);
      judged.add(new Judged(logit, random.nextDouble() < probability));
    }
    return judged;
  }
}
