package dev.onrecord.extraction.corrections;

import static dev.onrecord.extraction.corrections.Corrected.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one statement ends, and another or none begins. */
class PartingTest {
  @Test
  void partsAThreatBehindACommaFromWhatWasAnnounced() {
    assertThat(
            corrected(
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
      })
  void leavesADeedInWhatWasSaid(String marked) {
    assertThat(corrected(marked)).hasSize(1);
  }

  @Test
  void partsAParticipleBehindAQuotationFromIt() {
    assertThat(
            corrected(
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
  void leavesOtherParticiplesBehindAQuotation(String marked) {
    assertThat(corrected(marked)).hasSize(1);
  }

  @Test
  void endsAQuotationBeforeARefusal() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c said} {q the bridge “is safe,” refusing to say for how"
                    + " long}."))
        .containsExactly("Reed | said | the bridge “is safe,”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c said} {q the owner left, refusing to say why}.",
        "{s [PERSON Reed]} {c called} {q the owner “rude,” refusing to pay for the bridge}.",
      })
  void leavesOtherRefusalsInWhatWasSaid(String marked) {
    assertThat(corrected(marked)).hasSize(1).allMatch(line -> line.contains("refusing"));
  }

  @Test
  void joinsAPhraseThatTwoReportsShare() {
    assertThat(
            corrected(
                "The lawyer left as {s [PERSON Reed]} {c stressed} {q [PLACE Riga]'s}"
                    + "{q2  willingness to wait}, the {s2 [ORG City Council]} {c2 informed} in a"
                    + " release."))
        .contains(
            "Reed | stressed | Riga's willingness to wait",
            "City Council | informed | The lawyer left as Reed stressed Riga's willingness to wait");
  }

  @Test
  void partsWhatWasSaidAtTheSameTime() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c asked} {q the town to wait as she announced a plan for the"
                    + " bridge}."))
        .containsExactly(
            "Reed | asked | the town to wait", "she | announced | a plan for the bridge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c said} {q that [PERSON Tom Hill] left as he announced a plan}.",
        "{s [PERSON Reed]} {c said} {q the bridge would be as she described it, and safe}.",
      })
  void leavesAClauseThatMayBeSomebodyElses(String marked) {
    assertThat(corrected(marked)).hasSize(1);
  }

  @Test
  void endsAQuotedSentenceBeforeItsCircumstances() {
    assertThat(
            corrected(
                "{s She} {c added}, {q “We are not leaving the bridge,” as the water was still"
                    + " rising by the hour}."))
        .containsExactly("She | added | “We are not leaving the bridge,”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s She} {c called} {q it “unsafe,” as the water was still rising by the hour}.",
        "{s She} {c said}, {q “We stay,” as long as there was “hope” of rescue}.",
        "{s She} {c said}, {q “We stay” as the water was rising by the hour}.",
      })
  void leavesAClauseThatMayBeSaid(String marked) {
    assertThat(corrected(marked)).singleElement().asString().containsPattern("hour|rescue");
  }
}
