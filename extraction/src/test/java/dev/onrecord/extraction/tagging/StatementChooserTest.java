package dev.onrecord.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.tagging.StatementChooser.Choice;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.model.StatementModel.Logits;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementChooserTest {
  private static final int TOKENS = 40;

  private final StatementChooser chooser = new StatementChooser(0);

  @Test
  void leavesOutWhatIsNotProbable() {
    List<Draft> drafts = List.of(draft(1, 2, 6), draft(11, 12, 16));

    assertThat(chosen(drafts, -1, 1)).containsExactly(drafts.get(1));
  }

  @Test
  void choosesAStatementInsideAnotherOneIfItIsProbable() {
    Draft outer = draft(1, 2, 20);
    Draft inner = draft(8, 9, 20);

    assertThat(chosen(List.of(outer, inner), 3, 2)).containsExactly(outer, inner);
    assertThat(chosen(List.of(outer, inner), 1, 2)).containsExactly(outer, inner);
    assertThat(chosen(List.of(outer, inner), 2, 0.5f)).containsExactly(outer);
  }

  @Test
  void choosesNoStatementInsideOneThatIsInsideAnother() {
    Draft outer = draft(1, 2, 20);
    Draft middle = draft(8, 9, 20);
    Draft inner = draft(12, 13, 20);

    assertThat(chosen(List.of(outer, middle, inner), 4, 3, 2)).containsExactly(outer, middle);
  }

  @Test
  void givesWordsThatTwoClaimToTheMoreProbable() {
    Draft first = draft(1, 2, 12);
    Draft second = draft(20, 10, 18);

    List<Draft> chosen = chosen(List.of(first, second), 1, 2);

    assertThat(chosen.get(0).content()).containsExactly(new TokenSpan(2, 10));
    assertThat(chosen.get(1).content()).containsExactly(new TokenSpan(10, 18));
  }

  @Test
  void leavesOutAStatementThatLosesMostOfItsWords() {
    Draft first = draft(1, 2, 12);
    Draft second = draft(20, 4, 18);

    assertThat(chosen(List.of(first, second), 1, 2)).containsExactly(second);
  }

  @Test
  void givesEachItsOwnProbabilityInTheOrderOfTheText() {
    List<Draft> drafts = List.of(draft(21, 22, 30), draft(1, 2, 6), draft(11, 12, 16));

    List<Choice> chosen = chooser.choose(drafts, logits(1, 3, 2), TOKENS);

    assertThat(chosen).extracting(Choice::logits).isEqualTo(logits(3, 2, 1));
  }

  private List<Draft> chosen(List<Draft> drafts, float... logits) {
    return chooser.choose(drafts, logits(logits), TOKENS).stream().map(Choice::draft).toList();
  }

  private static List<Logits> logits(float... statements) {
    List<Logits> logits = new ArrayList<>();
    for (float statement : statements) {
      logits.add(new Logits(statement, statement));
    }
    return logits;
  }

  private static Draft draft(int cue, int from, int to) {
    TokenSpan said = new TokenSpan(from, to);
    return new Draft(new TokenSpan(cue, cue + 1), 0, List.of(), List.of(said), 0);
  }
}
