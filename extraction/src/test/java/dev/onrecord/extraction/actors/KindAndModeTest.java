package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.ReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindAndModeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{q “It is so,”} {c said} {s [PERSON Mary Stone]}.",
        "{q \"It is so,\"} {c said} {s [PERSON Mary Stone]}.",
        "{q ‘It is so,’} {c said} {s [PERSON Mary Stone]}.",
        "{q «It is so»}, {c said} {s [PERSON Mary Stone]}.",
        "{q “It is,”} {s [PERSON Mary Stone]} {c said}, {q “so.”}",
      })
  void isDirectWhenEveryWordStandsInQuotationMarks(String marked) {
    assertThat(MarkedUp.read(marked).statements().get(0).kind()).isEqualTo(Directness.DIRECT);
  }

  @Test
  void isMixedWhenSomeWordsDo() {
    MarkedUp article = MarkedUp.read("{s [PERSON Mary Stone]} {c said} {q it was “not so”}.");

    assertThat(article.statements().get(0).kind()).isEqualTo(Directness.MIXED);
  }

  @Test
  void isIndirectWhenNoneDoes() {
    MarkedUp article = MarkedUp.read("{s [PERSON Mary Stone]} {c said} {q it isn’t so}.");

    assertThat(article.statements().get(0).kind()).isEqualTo(Directness.INDIRECT);
  }

  @ParameterizedTest
  @CsvSource({
    "said, SPEECH",
    "denied, SPEECH",
    "insistence, SPEECH",
    "expressed concern, SPEECH",
    "according to, SPEECH",
    "believes, THOUGHT",
    "wants, THOUGHT",
    "hoped, THOUGHT",
    "is worried, THOUGHT",
    "fears, THOUGHT",
    "belief, THOUGHT",
    "supported, THOUGHT",
    "preferring, THOUGHT",
    "thought, THOUGHT",
  })
  void tellsSpeechFromThoughtByTheCue(String cue, ReportMode mode) {
    MarkedUp article = MarkedUp.read("{s [PERSON Mary Stone]} {c " + cue + "} {q it was so}.");

    assertThat(article.statements().get(0).mode()).isEqualTo(mode);
  }

  @Test
  void joinsTheSpansOfAnInterruptedStatement() {
    MarkedUp article = MarkedUp.read("{q “It is,”} {s [PERSON Mary Stone]} {c said}, {q “so.”}");

    assertThat(article.statements().get(0).text()).isEqualTo("“It is,” … “so.”");
  }
}
