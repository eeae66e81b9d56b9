package dev.onrecord.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementChooserTest {
  private static final int TOKENS = 40;

  private final StatementChooser chooser = new StatementChooser(0);

  @Test
  void leavesOutWhatIsNotProbable() {
    List<Draft> drafts = List.of(draft(1, 2, 6), draft(11, 12, 16));

    assertThat(chooser.choose(drafts, new float[] {-1, 1}, TOKENS)).containsExactly(drafts.get(1));
  }

  @Test
  void leavesOutAStatementInsideAMoreProbableOne() {
    Draft outer = draft(1, 2, 20);
    Draft inner = draft(8, 9, 20);

    assertThat(chooser.choose(List.of(outer, inner), new float[] {2, 1}, TOKENS))
        .containsExactly(outer);
    assertThat(chooser.choose(List.of(outer, inner), new float[] {1, 2}, TOKENS))
        .containsExactly(inner);
  }

  @Test
  void givesWordsThatTwoClaimToTheMoreProbable() {
    Draft first = draft(1, 2, 12);
    Draft second = draft(20, 10, 18);

    List<Draft> chosen = chooser.choose(List.of(first, second), new float[] {1, 2}, TOKENS);

    assertThat(chosen.get(0).content()).containsExactly(new TokenSpan(2, 10));
    assertThat(chosen.get(1).content()).containsExactly(new TokenSpan(10, 18));
  }

  @Test
  void leavesOutAStatementThatLosesMostOfItsWords() {
    Draft first = draft(1, 2, 12);
    Draft second = draft(20, 4, 18);

    assertThat(chooser.choose(List.of(first, second), new float[] {1, 2}, TOKENS))
        .containsExactly(second);
  }

  private static Draft draft(int cue, int from, int to) {
    TokenSpan said = new TokenSpan(from, to);
    return new Draft(new TokenSpan(cue, cue + 1), 0, List.of(), List.of(said), 0);
  }
}
