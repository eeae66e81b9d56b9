package dev.onrecord.extraction.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0.5",
    "1, 0, 2, 0.881",
    "1, 0, -2, 0.119",
    "2, 0, 1, 0.881",
    "1, 1, 1, 0.881",
    "1, 0, 1e9, 1",
    "1, 0, -1e9, 0"
  })
  void isTheLogisticCurveInThousandths(
      double slope, double offset, double logit, double probability) {
    assertThat(new Calibration(slope, offset).probability(logit)).isEqualTo(probability);
  }
}
