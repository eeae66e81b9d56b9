package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOddsTest {
  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.73, 1", "0.27, -1", "0.9999999, 8", "1, 8", "0.0000001, -8"})
  void areLogarithmic(double probability, int expected) {
    assertThat(LogOdds.of((float) Math.log(probability))).isEqualTo((byte) expected);
  }
}
