package dev.onrecord.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalesTest {
  @ParameterizedTest
  @CsvSource({
    "UTF-8, Žilina.txt, false",
    "ANSI_X3.4-1968, seeds, false",
    "ANSI_X3.4-1968, \uFFFD\uFFFDilina.txt, true",
    "ISO-8859-1, Å½ilina.txt, true",
  })
  void argumentsAreRefusedWhereTheLocaleHasGarbledThem(
      String encoding, String argument, boolean refused) {
    assertThat(Locales.problem(encoding, List.of("extract", argument)).isPresent())
        .isEqualTo(refused);
  }
}
