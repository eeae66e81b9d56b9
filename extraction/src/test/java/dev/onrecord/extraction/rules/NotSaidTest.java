package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings in which nobody says anything. */
class NotSaidTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c declined to say} {q whether the bridge would open}.",
        "The mayor smiled, {c refusing to comment} {q on the bridge}.",
        "{s [PLACE Riga]} refused to {c reveal} {q who built the bridge}.",
        "{s The council} {c did not specify} {q when the bridge would open}.",
        "{s She} {c wouldn't say} {q how much it cost}.",
        "{s [PERSON Reed]} {c has not said} {q whether she will run}.",
      })
  void takesNoRefusalToSpeakForAStatement(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s [PERSON Reed]} {c declined to rule out} {q another delay}.",
        "{s [PLACE Riga]} {c refused to apologise} {q for the noise}.",
        "{s [PERSON Reed]} {c did not say} {q that the bridge was safe}.",
        "{s [PERSON Reed]} {c would not confirm or deny} {q the delay}.",
        "{s [PERSON Reed]} {c wanted to say} {q whether it was safe}.",
      })
  void leavesRefusalsThatSaySomething(String marked) {
    assertThat(afterRules(marked)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The parade, {c seen as} {q a show of wealth}, was long.",
        "It is {c widely viewed} {q as a show of wealth}.",
        "Prices rose amid {c concerns} {q that the bridge would close}.",
        "Prices rose {c on fears} {q of another winter}.",
      })
  void takesNobodysImpressionForAStatement(String marked) {
    assertThat(afterRules(marked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The parade is {c seen} by {s [PERSON Reed]} {q as a show of wealth}.",
        "{s [PERSON Reed]} {c voiced concerns} {q that the bridge would close}.",
        "[PERSON Reed] laughed, but {c has fears} {q of another winter}.",
        "Prices rose despite {s [PERSON Reed]'s} {c hopes} {q that they would fall}.",
      })
  void leavesImpressionsThatAreSomebodys(String marked) {
    assertThat(afterRules(marked)).hasSize(1);
  }
}
