package dev.onrecord.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.Offsets;
import dev.onrecord.training.data.Prediction;
import dev.onrecord.training.evaluation.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final String TEXT = "Ann said it rains. Bob said it pours.";
  private static final String ATTRIBUTED = "e attributed";
  private static final Prediction.StatementSpans ANN = said(0, 3, 9, 17);
  private static final Prediction.StatementSpans BOB = said(19, 22, 28, 36);

  @Test
  void aJudgementIsNoBetterThanItself() {
    Judgement judgement = judgement(List.of(ANN, BOB), List.of(ANN), List.of());

    assertThat(Bootstrap.compare(judgement, judgement).values())
        .isNotEmpty()
        .containsOnly(new Interval(0, 0, 0));
  }

  @Test
  void whatIsBetterInEveryArticleIsBetterInEverySample() {
    Judgement all = judgement(List.of(ANN, BOB), List.of(ANN, BOB), List.of(ANN, BOB));
    Judgement some = judgement(List.of(ANN), List.of(BOB), List.of(ANN));

    Interval interval = Bootstrap.compare(all, some).get(ATTRIBUTED);

    assertThat(interval.difference()).isEqualTo(1 - 2 / 3.0);
    assertThat(interval.low()).isPositive();
    assertThat(interval.high()).isLessThan(1);
  }

  @Test
  void oneArticleOfManyShowsNothing() {
    List<List<Prediction.StatementSpans>> equal = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      equal.add(List.of(ANN));
    }
    List<List<Prediction.StatementSpans>> luckier = new ArrayList<>(equal);
    luckier.set(0, List.of(ANN, BOB));

    Map<String, Interval> intervals = Bootstrap.compare(judgement(luckier), judgement(equal));

    assertThat(intervals.get(ATTRIBUTED).difference()).isPositive();
    assertThat(intervals.get(ATTRIBUTED).low()).isZero();
    assertThat(Bootstrap.table(intervals)).contains(ATTRIBUTED);
  }

  @Test
  void otherArticlesCannotBeCompared() {
    assertThatThrownBy(
            () -> Bootstrap.compare(judgement(List.of(ANN)), judgement(List.of(), List.of())))
        .hasMessageContaining("1 and 2 articles");
  }

  @SafeVarargs
  private static Judgement judgement(List<Prediction.StatementSpans>... found) {
    return judgement(List.of(found));
  }

  private static Judgement judgement(List<List<Prediction.StatementSpans>> found) {
    List<ScoreTable> articles = new ArrayList<>();
    for (List<Prediction.StatementSpans> statements : found) {
      ScoreTable table = new ScoreTable(false, false);
      table.add(
          new ScoredArticle(
              new ScoredText(TEXT),
              List.of(ANN, BOB),
              new Prediction(statements, Optional.empty())));
      articles.add(table);
    }
    return new Judgement(articles);
  }

  private static Prediction.StatementSpans said(
      int speaker, int speakerEnd, int content, int contentEnd) {
    return new Prediction.StatementSpans(
        List.of(new Offsets(speaker, speakerEnd)),
        List.of(new Offsets(speakerEnd + 1, speakerEnd + 5)),
        List.of(new Offsets(content, contentEnd)),
        List.of());
  }
}
