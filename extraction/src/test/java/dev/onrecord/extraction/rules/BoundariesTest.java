package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a statement begins and ends, and who does not say it. */
class BoundariesTest {
  @Test
  void doesNotLetTheAccusedAccuse() {
    assertThat(afterRules("The court heard {s two men} {c accused of} {q selling the bridge}."))
        .containsExactly("- | accused of | selling the bridge");
  }

  @Test
  void givesTheWholeSentenceToTheSpeakerNamedAfterIt() {
    assertThat(
            afterRules("The city closed {q the bridge to “check it,”} {c said} {s [PERSON Reed]}."))
        .containsExactly("Reed | said | The city closed the bridge to “check it,”");
  }

  @Test
  void splitsTwoReportsThatWereTakenForOne() {
    assertThat(
            afterRules(
                "{s [PLACE Riga]} {c denied} {q that it owed money and has demanded a fee}."))
        .containsExactly("Riga | denied | that it owed money", "- | has demanded | a fee");
  }

  @Test
  void splitsAThreatAfterACommaFromWhatWasAnnounced() {
    assertThat(
            afterRules(
                "{s [PLACE Riga]} {c announced} {q that the bridge was closed, and threatened"
                    + " drivers with fines}."))
        .containsExactly(
            "Riga | announced | that the bridge was closed", "- | threatened | drivers with fines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PLACE Riga]} {c said} {q that the river rose and threatened the old bridge}.",
        "{s [PLACE Riga]} {c said} {q that the river rose, threatened the bridge and fell}.",
        "{s [PLACE Riga]} {c asked} {q about attacks on the mayor and alleged frauds at the port}.",
      })
  void leavesWhatIsNoSecondReport(String marked) {
    assertThat(afterRules(marked)).hasSize(1);
  }

  @Test
  void splitsAParticipleAfterAQuotationFromIt() {
    assertThat(
            afterRules(
                "{s [PLACE Riga]} {c called} {q the fee “absurd,” instead offering to mend the"
                    + " bridge itself}."))
        .containsExactly(
            "Riga | called | the fee “absurd,”", "- | offering | to mend the bridge itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PLACE Riga]} {c called} {q the fee “absurd” considering the size of the bridge}.",
        "{s [PLACE Riga]} {c called} {q the fee “absurd,” offering discounts on the market}.",
      })
  void leavesOtherParticiplesAfterAQuotation(String marked) {
    assertThat(afterRules(marked)).hasSize(1);
  }

  @Test
  void leavesWhatIsRightAlone() {
    assertThat(afterRules("{q “It is late,”} {s [PERSON Reed]} {c said}, {q “and cold.”}"))
        .containsExactly("Reed | said | “It is late,” … “and cold.”");
  }
}
