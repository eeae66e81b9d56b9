package dev.onrecord.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterIdTest {

  @Test
  void isReadAsItIsWritten() {
    assertThat(DeadLetterId.parse("3-17")).isEqualTo(new DeadLetterId(3, 17)).hasToString("3-17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "17", "3-", "-17", "3-17-1", "3--17", "3-x", "3-99999999999999999999"})
  void saysWhatALetterLooksLike(String text) {
    assertThatThrownBy(() -> DeadLetterId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("PARTITION-OFFSET");
  }
}
