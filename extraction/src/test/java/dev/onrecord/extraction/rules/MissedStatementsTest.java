package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that the tagger missed. */
class MissedStatementsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[PLACE Riga] has said this is too little.; Riga | has said | this is too little",
        "[PLACE Italy] has said this is too little.; Italy | has said | this is too little",
        "[PERSON Kelly] said it was too late.; Kelly | said | it was too late",
        "[PERSON Emily] has repeatedly warned of rain.; Emily | has repeatedly warned | of rain",
        "The [PLACE United States] said it was late.; The United States | said | it was late",
      })
  void findsANameAVerbOfSayingAndAClause(String marked, String expected) {
    assertThat(afterRules(marked)).containsExactly(expected);
  }

  @Test
  void findsTheClauseAfterTheCircumstances() {
    assertThat(
            afterRules("[PLACE Riga] announced on Monday, after a long night, that it would pay."))
        .containsExactly("Riga | announced | that it would pay");
  }

  @Test
  void endsWhatWasMissedWhereTheNextStatementBegins() {
    assertThat(afterRules("[PLACE Riga] said it was late, and {c threatened} {q to leave}."))
        .containsExactly("Riga | said | it was late", "- | threatened | to leave");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[PERSON Reed] told the [ORG BBC] that it was late.; Reed | told | that it was late",
        "[PERSON Reed] told reporters the bridge was safe.; Reed | told | the bridge was safe",
        "[PERSON Reed] told her the bridge was safe.; Reed | told | the bridge was safe",
        "[PERSON Reed] told [PERSON Kelly] the bridge was safe.; Reed | told | the bridge was safe",
      })
  void leavesTheHearerOutOfWhatIsTold(String marked, String expected) {
    assertThat(afterRules(marked)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Reed] told the [ORG BBC].",
        "[PERSON Reed] told the paper on Monday.",
        "[PERSON Reed] told a Commons inquiry.",
        "[PERSON Reed] told [ORG BBC Radio 4]'s World At One.",
      })
  void takesNoHearerForWhatIsTold(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @Test
  void findsAParticipleThatGoesOnReporting() {
    assertThat(
            afterRules(
                "{s [PERSON Ann Reed]} {c warned} {q of rain}, cautioning against open windows."))
        .containsExactly("Ann Reed | warned | of rain", "- | cautioning | against open windows");
  }

  @Test
  void findsASecondVerbOfTheSameSpeaker() {
    assertThat(
            afterRules(
                "{s [PLACE Riga]} {c ordered} {q the guests to leave}, and advised the rest."))
        .containsExactly("Riga | ordered | the guests to leave", "- | advised | the rest");
  }

  @Test
  void findsWhatIsSaidAfterAnotherDeed() {
    assertThat(afterRules("[PERSON Ann Reed] rose slowly and said, if it rained, all must leave."))
        .containsExactly("- | said | if it rained, all must leave");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor of [PLACE Riga] said so in May.",
        "[PLACE Riga]’s claim to fame is its market.",
        "“[PLACE Riga] said no,” the sign on the wall.",
        "[PLACE Riga] announced on Monday.",
        "[PLACE Riga] has never said it was late.",
        "The [PLACE United States] and its friends.",
        "[PERSON Reed] paid for the alleged fraud at the port.",
        "After the storm, [PLACE Riga] damage claims would be paid in full.",
        "41 [PLACE Britons] are now confirmed dead in the storm.",
        "In [PLACE Riga], asylum claims have been refused to all who came.",
        "Adding to its woes, [PLACE Riga] ran out of sand.",
        "[PLACE Riga] ran out of sand, adding to its woes.",
      })
  void addsNothingWhereNobodyPlainlySpeaks(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“All is well with the old bridge.” — Ann Reed, May 3.",
        "“All is well with the old bridge.” -- Ann Reed",
        "«All is well with the old bridge.» ― Ann Reed (engineer)",
      })
  void readsADashAsAttribution(String text) {
    assertThat(afterRules(text)).singleElement().asString().startsWith("Ann Reed | ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“All is well with the old bridge” — An engineer himself, he ought to know.",
        "The “old bridge” — Ann Reed built it — is long.",
      })
  void readsNoAttributionIntoOtherDashes(String text) {
    assertThat(afterRules(text)).isEmpty();
  }
}
