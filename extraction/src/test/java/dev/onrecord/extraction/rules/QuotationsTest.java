package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a quotation is, and how far it goes. */
class QuotationsTest {
  @Test
  void goesOnAfterTheAttribution() {
    assertThat(
            afterRules(
                "{q “It rained,”} {c said} {s [PERSON Ann Reed]}, a nurse. “It was cold. I left.”"))
        .containsExactly("Ann Reed | said | “It rained,” … “It was cold. I left.”");
  }

  @Test
  void goesOnOverParagraphsThatOpenTheMarksAgain() {
    assertThat(
            afterRules(
                "{s [PERSON Ann Reed]} {c said}: {q “It rained}.\n\n“It was cold.\n\n“I left.”\n\n"
                    + "“Nobody came.”"))
        .containsExactly("Ann Reed | said | “It rained … “It was cold. … “I left.”");
  }

  @Test
  void beginsInTheParagraphsBefore() {
    assertThat(
            afterRules(
                "“The first bus left.\n\n{q “The second never came,”} {c said} {s [PERSON Reed]}."))
        .containsExactly("Reed | said | “The first bus left. … “The second never came,”");
  }

  @Test
  void doesNotGoOnAfterASentenceOfAnother() {
    assertThat(
            afterRules(
                "{q “It rained,”} {c said} {s [PERSON Reed]}. [PERSON Kelly] and [PERSON Hale]"
                    + " laughed. “It was cold.”"))
        .containsExactly("Reed | said | “It rained,”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "She shrugged. “We lost.”; She | - | “We lost.”",
        "[PERSON Ann Reed] shook her head. “I never signed.”; "
            + "Ann Reed | - | “I never signed.”",
        "For [PERSON Ann Reed], it was easy. “I had to leave.”; Ann Reed | - | “I had to leave.”",
      })
  void givesABareQuotationToTheOneTheSentenceBeforeIsAbout(String marked, String expected) {
    assertThat(afterRules(marked.replace("her head", "the head"))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Ann Reed] met [PERSON Tom Hale] in May. “We lost.”",
        "The rain fell. “We lost.”",
        "She read it. “The Long Road” was his best.",
        "She shrugged. “a word”",
      })
  void leavesOtherBareQuotationsAlone(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @Test
  void readsBothPartsAroundAParenthesis() {
    assertThat(afterRules("The plan, says [PERSON Ann Reed], is dead."))
        .containsExactly("Ann Reed | says | The plan … is dead");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The plan is late, says [PERSON Ann Reed], who leads it.",
        "The plan, says [PERSON Ann Reed], the mayor of the town.",
      })
  void readsNoParenthesisIntoAnEnd(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "Taxes will rise: minister / minister | : | Taxes will rise",
        "Plant to close by June, owner says / owner | says | Plant to close by June",
        "Inflation to fall, says [ORG Bank of Gora] / Bank of Gora | says | Inflation to fall",
        "No talks with rebels, [PERSON Reed] tells state TV / Reed | tells | No talks with rebels",
      })
  void readsWhoEndsAHeadline(String headline, String expected) {
    assertThat(afterRules(headline + "\n\nThe weather was cold.")).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Opinion: Why the town must act", "Rovers win, fans go home happy"})
  void readsNobodyIntoOtherHeadlines(String headline) {
    assertThat(afterRules(headline + "\n\nThe weather was cold.")).isEmpty();
  }

  @Test
  void takesTheTitleOfASourceForNoQuotation() {
    assertThat(afterRules("“The old bridge will close.” — [ORG Toronto Star], 3 May 2022"))
        .isEmpty();
  }
}
