package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.Offsets;
import dev.onrecord.training.data.Prediction;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** An article with what is annotated and what was found in it. */
record ScoredArticle(ScoredText text, List<Prediction.StatementSpans> gold, Prediction prediction) {
  /** Words in common of all spans of one role. */
  Tally words(Function<Prediction.StatementSpans, List<Offsets>> role) {
    BitSet annotated = words(gold, role);
    BitSet found = words(prediction.statements(), role);
    Tally tally = new Tally();
    tally.add(
        StatementMatcher.common(annotated, found), found.cardinality(), annotated.cardinality());
    return tally;
  }

  List<StatementMatcher.Item> goldItems() {
    return items(gold);
  }

  List<StatementMatcher.Item> predictedItems() {
    return items(prediction.statements());
  }

  private List<StatementMatcher.Item> items(List<Prediction.StatementSpans> statements) {
    return statements.stream()
        .map(s -> StatementMatcher.Item.of(text, s.content(), s.speaker()))
        .toList();
  }

  private BitSet words(
      List<Prediction.StatementSpans> statements,
      Function<Prediction.StatementSpans, List<Offsets>> role) {
    BitSet words = new BitSet();
    statements.forEach(statement -> words.or(text.words(role.apply(statement))));
    return words;
  }
}
