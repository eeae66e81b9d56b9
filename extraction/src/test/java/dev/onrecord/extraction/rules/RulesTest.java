package dev.onrecord.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.MarkedUp;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TestTags;
import dev.onrecord.extraction.tagging.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String REFUSAL =
      "{s [PERSON Reed]} {c declined to say} {q whether the bridge would open}.";
  private static final String TWO_REPORTS =
      "{s [PLACE Riga]} {c denied} {q that it owed money and has demanded a fee}.";

  @Test
  void givesEachRuleANameOfItsOwn() {
    assertThat(Rules.ALL.names()).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z-]+"));
  }

  @Test
  void leavesARuleOutByItsName() {
    Rules rules = Rules.ALL.without(List.of("refusals"));

    assertThat(rules.apply(MarkedUp.tagged(REFUSAL)).utterances()).hasSize(1);
  }

  @Test
  void namesInItsVersionTheRulesThatAreLeftOut() {
    Rules rules = Rules.ALL.without(List.of("refusals")).without(List.of("accused"));

    assertThat(rules.version()).isEqualTo(Rules.ALL.version() + "-without-accused-refusals");
  }

  @Test
  void refusesToLeaveOutARuleThatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rules.ALL.without(List.of("refusal")))
        .withMessageContaining("no rule 'refusal'");
  }

  @Test
  void tellsWhichRulesFire() {
    List<String> fired = new ArrayList<>();

    Rules.ALL.apply(MarkedUp.tagged(REFUSAL), fired::add);

    assertThat(fired).containsExactly("refusals");
  }

  @Test
  void givesWhatARuleChangesOrAddsTheConfidenceOfTheJudge() {
    Tagged tagged = Rules.ALL.apply(TestTags.judgedBy(MarkedUp.tagged(TWO_REPORTS), 0.7, 0.5));

    assertThat(tagged.utterances()).extracting(Utterance::confidence).containsExactly(0.7, 0.7);
  }

  @Test
  void addsNothingThatTheTaggerItselfWouldNotHaveChosen() {
    Tagged missed = MarkedUp.tagged("[PLACE Riga] has said this is too little.");

    assertThat(Rules.ALL.apply(TestTags.judgedBy(missed, 0.4, 0.5)).utterances()).isEmpty();
  }

  @Test
  void splitsNoStatementIntoOneThatTheTaggerItselfWouldNotHaveChosen() {
    Tagged tagged = TestTags.judgedBy(MarkedUp.tagged(TWO_REPORTS), 0.4, 0.5);

    assertThat(Rules.ALL.apply(tagged).utterances()).isEqualTo(tagged.utterances());
  }

  @Test
  void findsNothingWhereTheTaggerDidNotRead() {
    Tagged whole = MarkedUp.tagged("[PLACE Riga] has said this is too little.");
    Tagged unread =
        new Tagged(
            whole.document(), whole.tags(), whole.names(), whole.utterances(), 0, whole.judge());

    assertThat(Rules.ALL.apply(unread).utterances()).isEmpty();
  }

  @Test
  void changesNothingWhenTimeIsOver() {
    AtomicLong clock = new AtomicLong();
    TimeBudget over = TimeBudget.of(Duration.ofSeconds(1), clock::get);
    clock.set(Duration.ofSeconds(2).toNanos());

    Tagged tagged = Rules.ALL.apply(MarkedUp.tagged(REFUSAL), over);

    assertThat(tagged.utterances()).hasSize(1);
    assertThat(over.wasExceeded()).isTrue();
  }
}
