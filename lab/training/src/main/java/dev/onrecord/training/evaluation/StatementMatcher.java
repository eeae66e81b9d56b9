package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.Offsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs predicted statements of one article with the annotated ones that they meet. */
final class StatementMatcher {
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparing((Pair pair) -> -pair.share())
          .thenComparing(Pair::gold)
          .thenComparing(Pair::predicted);

  private final ScoredText text;
  private final List<Item> gold;
  private final List<Item> predicted;

  StatementMatcher(ScoredText text, List<Item> gold, List<Item> predicted) {
    this.text = text;
    this.gold = gold;
    this.predicted = predicted;
  }

  /** The words of a statement. */
  record Item(BitSet content, BitSet speaker, ScoredText.Form form) {
    static Item of(ScoredText text, List<Offsets> content, List<Offsets> speaker) {
      return new Item(text.words(content), text.words(speaker), text.form(content));
    }

    boolean hasSpeaker() {
      return !speaker.isEmpty();
    }
  }

  /** A predicted statement that meets an annotated one: the share of their words in common. */
  record Pair(double share, int gold, int predicted) {}

  /**
   * One to one, the best first.
   *
   * @param withSpeaker whether the speaker must be right as well
   */
  List<Pair> match(boolean withSpeaker) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double share = share(gold.get(i).content(), predicted.get(j).content());
        if (share >= 0.5 && (!withSpeaker || sameSpeaker(gold.get(i), predicted.get(j)))) {
          pairs.add(new Pair(share, i, j));
        }
      }
    }
    pairs.sort(BEST_FIRST);
    BitSet usedGold = new BitSet();
    BitSet usedPredicted = new BitSet();
    List<Pair> matched = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!usedGold.get(pair.gold()) && !usedPredicted.get(pair.predicted())) {
        usedGold.set(pair.gold());
        usedPredicted.set(pair.predicted());
        matched.add(pair);
      }
    }
    return matched;
  }

  private boolean sameSpeaker(Item gold, Item predicted) {
    if (!gold.hasSpeaker() || !predicted.hasSpeaker()) {
      return false;
    }
    return text.heads(gold.speaker()).intersects(predicted.speaker())
        && 3 * common(gold.speaker(), predicted.speaker()) >= predicted.speaker().cardinality();
  }

  private static double share(BitSet a, BitSet b) {
    int common = common(a, b);
    return common == 0 ? 0 : common / (double) (a.cardinality() + b.cardinality() - common);
  }

  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
