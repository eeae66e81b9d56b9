package dev.onrecord.extraction.corrections;

import static dev.onrecord.extraction.corrections.Corrected.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.actors.MarkedUp;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TestTags;
import dev.onrecord.extraction.tagging.Utterance;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
  /** What the tagger found, as if it had been this sure of all of it. */
  private static List<OptionalDouble> confidences(String marked, double sure) {
    Tagged tagged = MarkedUp.tagged(marked);
    List<Utterance> judged =
        tagged.utterances().stream()
            .map(u -> new Utterance(u.speaker(), u.cue(), u.content(), OptionalDouble.of(sure)))
            .toList();
    return Corrections.apply(TestTags.tagged(tagged.document(), tagged.names(), judged))
        .utterances()
        .stream()
        .map(Utterance::confidence)
        .toList();
  }

  @Test
  void keepsTheConfidenceOfWhatItMendsAndGivesNoneToWhatItFinds() {
    assertThat(
            confidences(
                "{s [PERSON Ann Reed]} {c warned} {q of rain}, cautioning against open windows.",
                0.7))
        .containsExactly(OptionalDouble.of(0.7), OptionalDouble.empty());
    assertThat(confidences("{c It is demanding} {q that they leave}.", 0.7))
        .containsExactly(OptionalDouble.of(0.7));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PLACE Riga]} {c looked to} {q mend the bridge before winter}.",
        "{s [PLACE Riga]} {c has sought} {q to mend the bridge}.",
        "{s The council} {c moved to close} {q the bridge}.",
        "{s The council} {c has so far failed to open} {q the bridge}.",
      })
  void takesNoAttemptForAStatement(String marked) {
    assertThat(corrected(marked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PLACE Riga]} {c sought to explain} {q why the bridge was closed}.",
        "{s [PLACE Riga]} {c looked to} {q its neighbours for help}.",
      })
  void leavesWhatOnlyLooksLikeAnAttempt(String marked) {
    assertThat(corrected(marked)).hasSize(1);
  }

  @Test
  void letsAContentGoOnBehindAQuotedModifier() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c warned} {q the town of a ‘long and bitter’} winter if nobody"
                    + " mended the roof, and left."))
        .containsExactly(
            "Reed | warned | the town of a ‘long and bitter’ winter if nobody mended the roof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c called} {q it a ‘long winter’} in a letter.",
        "{s [PERSON Reed]} {c said} {q ‘long and bitter’} winters were over.",
        "{s [PERSON Reed]} {c feared} {q a ‘long winter,’} friends of hers knew.",
      })
  void leavesAContentThatEndsWithItsQuotation(String marked) {
    assertThat(corrected(marked)).singleElement().asString().endsWith("’");
  }

  @Test
  void givesADenialWhatItsRelativePronounStandsFor() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c says} {q the bridge is unsafe}, {q2 which} {s2 the council}"
                    + " {c2 denies}."))
        .containsExactly(
            "Reed | says | the bridge is unsafe", "the council | denies | the bridge is unsafe");
  }

  @Test
  void findsADenialInARelativeClause() {
    assertThat(
            corrected(
                "{s [PERSON Reed]} {c says} {q the bridge is unsafe}, which [PLACE Riga] has"
                    + " strongly denied."))
        .containsExactly(
            "Reed | says | the bridge is unsafe",
            "Riga | has strongly denied | the bridge is unsafe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c says} {q the bridge is unsafe}, which [PLACE Riga] has known.",
        "{s [PERSON Reed]} {c says} {q the bridge is unsafe}, which [PLACE Riga] told a reporter.",
        "The bridge is unsafe, which [PLACE Riga] denies.",
      })
  void findsNoDenialInOtherRelativeClauses(String marked) {
    assertThat(corrected(marked)).noneMatch(line -> line.startsWith("Riga"));
  }

  @Test
  void findsWhoSaidTheWholeSentenceAtItsEnd() {
    assertThat(
            corrected(
                "The old bridge was closed again on Monday, the [ORG City Council] informed in a"
                    + " release."))
        .containsExactly("the City Council | informed | The old bridge was closed again on Monday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When asked for a date again on Monday, [PLACE Riga] said in a release.",
        "In a letter to the whole town, [PLACE Riga] said on Monday.",
        "All was well, [PLACE Riga] said in May.",
      })
  void findsNoSpeakerOfTheSentenceWhereItIsNotWhatWasSaid(String marked) {
    assertThat(corrected(marked)).isEmpty();
  }

  @Test
  void doesNotLetTheAccusedAccuse() {
    assertThat(corrected("The court heard {s two men} {c accused of} {q selling the bridge}."))
        .containsExactly("- | accused of | selling the bridge");
  }

  @Test
  void findsWhatIsSaidBehindAnotherDeed() {
    assertThat(corrected("[PERSON Ann Reed] rose slowly and said, if it rained, all must leave."))
        .containsExactly("- | said | if it rained, all must leave");
  }

  @Test
  void leavesWhatIsRightAlone() {
    assertThat(corrected("{q “It is late,”} {s [PERSON Reed]} {c said}, {q “and cold.”}"))
        .containsExactly("Reed | said | “It is late,” … “and cold.”");
  }
}
