package dev.onrecord.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {

  @ParameterizedTest
  @CsvSource({
    "2022-01-24T00:00:00Z, 2022-01-24",
    "2022-01-24T10:00:00Z, 2022-01-24T10:00:00Z",
    "2022-01-24T00:00:00.001Z, 2022-01-24T00:00:00.001Z",
    "2022-01-23T23:59:59Z, 2022-01-23T23:59:59Z",
    "1969-12-31T00:00:00Z, 1969-12-31"
  })
  void writesADayForMidnightInUtcElseAnInstant(Instant published, String text) {
    assertThat(Published.text(published)).isEqualTo(text);
  }
}
