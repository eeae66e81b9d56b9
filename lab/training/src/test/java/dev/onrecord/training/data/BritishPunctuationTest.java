package dev.onrecord.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BritishPunctuationTest {
  @Test
  void setsSingleMarksAndTheCommaBehindThem() {
    assertThat(BritishPunctuation.of("“It opens,” she said. “At last.”"))
        .isEqualTo("‘It opens’, she said. ‘At last.’");
  }

  @Test
  void setsStraightMarksAsWell() {
    assertThat(BritishPunctuation.of("He called it \"safe\", twice."))
        .isEqualTo("He called it ‘safe’, twice.");
  }

  @Test
  void keepsApostrophesAndTheLengthOfTheText() {
    String text = "Ana’s “bridge” isn’t the workers’ choice.";

    assertThat(BritishPunctuation.of(text)).isEqualTo("Ana’s ‘bridge’ isn’t the workers’ choice.");
  }
}
