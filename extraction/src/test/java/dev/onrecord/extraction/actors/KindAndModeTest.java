package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.ReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(
      strings = {
        "{s [PERSON Mary Stone]} never {c said} {q it was so}.",
        "{s [PERSON Mary Stone]} {c did not say} {q it was so}.",
        "{s [PERSON Mary Stone]} {c will tell} the board {q that it is so}.",
        "{s [PERSON Mary Stone]} is expected to {c say} {q that it is so}.",
        "If {s [PERSON Mary Stone]} {c says} {q it is so}, we go.",
        "{c Asked} {q whether it was so}, [PERSON Mary Stone] smiled.",
      })
  void isNoSpeechWhereItWasNotSaid(String marked) {
    assertThat(MarkedUp.read(marked).statements().get(0).mode()).isEqualTo(ReportMode.THOUGHT);
  }

  @Test
  void joinsTheSpansOfAnInterruptedStatement() {
    MarkedUp article = MarkedUp.read("{q “It is,”} {s [PERSON Mary Stone]} {c said}, {q “so.”}");

    assertThat(article.statements().get(0).text()).isEqualTo("“It is,” … “so.”");
  }
}
