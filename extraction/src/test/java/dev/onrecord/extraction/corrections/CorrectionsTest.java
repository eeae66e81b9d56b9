package dev.onrecord.extraction.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.actors.MarkedUp;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
  /** "speaker | cue | content", after the rules. */
  private static List<String> corrected(String marked) {
    Tagged tagged = MarkedUp.tagged(marked);
    Document document = tagged.document();
    return Corrections.apply(tagged).utterances().stream()
        .map(
            u ->
                u.speaker().map(document::text).orElse("-")
                    + " | "
                    + u.cue().map(document::text).orElse("-")
                    + " | "
                    + String.join(" … ", u.content().stream().map(document::text).toList()))
        .toList();
  }

  @Test
  void findsAPlainStatementThatTheTaggerMissed() {
    assertThat(corrected("[PLACE Riga] has said this is too little. It rained."))
        .containsExactly("Riga | has said | this is too little");
  }

  @Test
  void findsTheClauseBehindTheCircumstances() {
    assertThat(
            corrected("[PLACE Riga] announced on Monday, after a long night, that it would pay."))
        .containsExactly("Riga | announced | that it would pay");
  }

  @Test
  void endsWhatWasMissedWhereTheNextReportBegins() {
    assertThat(corrected("[PLACE Riga] said it was late, and {c threatened} {q to leave}."))
        .containsExactly("Riga | said | it was late", "- | threatened | to leave");
  }

  @Test
  void findsANounThatReportsAClause() {
    assertThat(corrected("Ships sailed despite the [PLACE Kremlin]’s insistence it wants calm."))
        .containsExactly("Kremlin’s | insistence | it wants calm");
  }

  @Test
  void findsAParticipleThatGoesOnReporting() {
    assertThat(
            corrected(
                "{s [PERSON Ann Reed]} {c warned} {q of rain}, cautioning against open windows."))
        .containsExactly("Ann Reed | warned | of rain", "- | cautioning | against open windows");
  }

  @Test
  void findsWhoWarnsBesideTheSentence() {
    assertThat(corrected("Talks failed, with the [PLACE United States] warning of a long winter."))
        .containsExactly("the United States | warning | of a long winter");
  }

  @Test
  void findsASecondVerbOfTheSameSpeaker() {
    assertThat(
            corrected(
                "{s [PLACE Riga]} {c ordered} {q the guests to leave}, and advised the rest."))
        .containsExactly("Riga | ordered | the guests to leave", "- | advised | the rest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor of [PLACE Riga] said so in May.",
        "[PLACE Riga]’s claim to fame is its market.",
        "“[PLACE Riga] said no,” the sign on the wall.",
        "[PLACE Riga] announced on Monday.",
        "The [PLACE United States] and its friends.",
      })
  void addsNothingWhereNobodyPlainlySpeaks(String marked) {
    assertThat(corrected(marked)).isEmpty();
  }

  @Test
  void partsASubjectFromTheCueThatSwallowedIt() {
    assertThat(corrected("{c It is demanding} {q that the road be closed}."))
        .containsExactly("It | is demanding | that the road be closed");
  }

  @Test
  void prefersTheVerbOfSayingToOneInsideOfWhatWasSaid() {
    assertThat(
            corrected(
                "{s [PERSON Ann Reed]} went on air and said, if the city were earnest about"
                    + " {c cleaning} {q the river}, it must pay."))
        .containsExactly(
            "Ann Reed | said | if the city were earnest about cleaning the river, it must pay");
  }

  @Test
  void partsTwoReportsThatWereTakenForOne() {
    assertThat(
            corrected("{s [PLACE Riga]} {c denied} {q that it owed money and has demanded a fee}."))
        .containsExactly("Riga | denied | that it owed money", "- | has demanded | a fee");
  }

  @Test
  void givesTheWholeSentenceToWhomItIsAttributedBehind() {
    assertThat(
            corrected("The city closed {q the bridge to “check it,”} {c said} {s [PERSON Reed]}."))
        .containsExactly("Reed | said | The city closed the bridge to “check it,”");
  }

  @Test
  void cutsTheWordsBehindAQuotationOutOfIt() {
    assertThat(
            corrected(
                "{q \"It is late,\"} {s it} {c said}. {q \"We must go,” it further continued}."))
        .containsExactly("it | said | \"It is late,\"", "it | further continued | \"We must go,”");
  }

  @Test
  void findsTheClauseBehindARelativeClause() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c said} after a meeting, which included {q five towns, that all"
                    + " had agreed}."))
        .containsExactly("Reed | said | that all had agreed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“All is well with the old bridge.” — Ann Reed, May 3.",
        "“All is well with the old bridge.” -- Ann Reed",
        "«All is well with the old bridge.» ― Ann Reed (engineer)",
      })
  void readsADashAsAttribution(String text) {
    assertThat(corrected(text)).singleElement().asString().startsWith("Ann Reed | ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“All is well with the old bridge” — An engineer himself, he ought to know.",
        "The “old bridge” — Ann Reed built it — is long.",
      })
  void readsNoAttributionIntoOtherDashes(String text) {
    assertThat(corrected(text)).isEmpty();
  }

  @Test
  void givesAChainOfSpeechToBoth() {
    assertThat(
            corrected(
                "{s [PERSON Ann Reed]'s office} {c reported} {q that the mayor said “it is late.”}"))
        .containsExactly(
            "Ann Reed's office | reported | that the mayor said “it is late.”",
            "the mayor | said | “it is late.”");
  }

  @Test
  void letsNoDateSpeak() {
    assertThat(corrected("{s Jan. 24}{c :} {q What you need to know}")).isEmpty();
  }

  @Test
  void leavesWhatIsRightAlone() {
    assertThat(corrected("{q “It is late,”} {s [PERSON Reed]} {c said}, {q “and cold.”}"))
        .containsExactly("Reed | said | “It is late,” … “and cold.”");
  }
}
