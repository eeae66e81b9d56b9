package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.text.TokenSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers are what {@code encoder.distances} of the training gives. */
class DistanceTest {
  private static final TokenSpan CUE = new TokenSpan(100, 102);

  @ParameterizedTest
  @CsvSource({
    "100, 31", "101, 31", "99, 30", "102, 32", "88, 19", "87, 19", "80, 17", "113, 43", "114, 43",
    "125, 47", "0, 7", "150, 51", "289, 58"
  })
  void isCoarserFartherAway(int token, int expected) {
    assertThat(Distance.of(token, CUE)).isEqualTo(expected);
  }
}
