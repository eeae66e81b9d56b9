package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others pass on, and what only looks like a report. */
class PassedOnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{s [ORG RIA]} {c quoted} [PERSON Ali Demir] as saying {q it was open}.; "
            + "Ali Demir | quoted | it was open",
        "{q “It is open,”} {s [ORG RIA]} {c cited} [PERSON Ali Demir] as saying.; "
            + "Ali Demir | cited | “It is open,”",
        "{q It was open}, {s the agency} {c reported}, citing [PERSON Ali Demir].; "
            + "Ali Demir | reported | It was open",
        "Residents were {c told} by the chief, [PERSON Ann Reed], {q to leave}.; "
            + "the chief, Ann Reed | told | to leave",
        "It was {c announced} {q by [PERSON Ann Reed] that it was late}.; "
            + "Ann Reed | announced | that it was late",
      })
  void givesWhatIsPassedOnToTheOneWhoSaidIt(String marked, String expected) {
    assertThat(afterRules(marked)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{s [PERSON Ali Demir]} was {c quoted} by [ORG RIA] as saying {q it was open}.; "
            + "Ali Demir | quoted | it was open",
        "Residents were {c told} {q to leave} by noon.; - | told | to leave",
        "{q It was open}, {s the agency} {c reported}, citing two people.; "
            + "the agency | reported | It was open",
      })
  void leavesOthersTheirWords(String marked, String expected) {
    assertThat(afterRules(marked)).containsExactly(expected);
  }

  @Test
  void findsTheWordsForWhichSomebodyIsBlamed() {
    assertThat(afterRules("[PERSON Weber] criticised [PERSON Reiss] for saying it was cold."))
        .containsExactly("Reiss | saying | it was cold");
  }

  @Test
  void doesNotTakeANounOfSayingForTheReport() {
    assertThat(afterRules("{s [ORG BP]} {c said demand for} {q oil fell}."))
        .containsExactly("BP | said | demand for oil fell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Ann Reed]} {c sang} {q “Hello Again”}.",
        "{s [PERSON Ann Reed]} {c wrote} {q “The Long Road” in prison}.",
        "{s [ORG Netflix]} {c cancelled} {q “The Glass River”}.",
      })
  void readsNoSpeechIntoTitles(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Ann Reed]} {c wrote} {q “It is a long road.”}",
        "{s [PERSON Ann Reed]} {c praised} {q “The long road to peace”}.",
      })
  void keepsWhatIsWritten(String marked) {
    assertThat(afterRules(marked)).hasSize(1);
  }
}
