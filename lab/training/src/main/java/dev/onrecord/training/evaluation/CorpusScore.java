package dev.onrecord.training.evaluation;

import dev.onrecord.training.evaluation.Reliability.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well statements and their actors are found.
 *
 * @param gold annotated statements
 * @param given statements of the extractor
 * @param found those whose words overlap by half or more with an annotated one, one to one
 * @param credited those of them with the same actor
 * @param named given statements with a known actor
 * @param right credited statements with a known actor
 * @param outcomes the confidence of each given statement, and whether it was found
 */
public record CorpusScore(
    int gold, int given, int found, int credited, int named, int right, List<Outcome> outcomes) {
  static final CorpusScore NONE = new CorpusScore(0, 0, 0, 0, 0, 0, List.of());

  private static final double HALF = 0.5;

  public CorpusScore {
    outcomes = List.copyOf(outcomes);
  }

  private record Pair(int given, int gold, double overlap) {}

  static CorpusScore of(List<CorpusStatement> gold, List<CorpusStatement> given) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        double overlap = given.get(i).overlap(gold.get(j));
        if (overlap >= HALF) {
          pairs.add(new Pair(i, j, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    Set<Integer> usedGiven = new HashSet<>();
    Set<Integer> usedGold = new HashSet<>();
    int credited = 0;
    int right = 0;
    for (Pair pair : pairs) {
      if (usedGiven.contains(pair.given()) || usedGold.contains(pair.gold())) {
        continue;
      }
      usedGiven.add(pair.given());
      usedGold.add(pair.gold());
      CorpusStatement statement = given.get(pair.given());
      if (statement.hasActorOf(gold.get(pair.gold()))) {
        credited++;
        right += statement.isKnown() ? 1 : 0;
      }
    }
    int named = (int) given.stream().filter(CorpusStatement::isKnown).count();
    List<Outcome> outcomes =
        IntStream.range(0, given.size())
            .mapToObj(i -> new Outcome(given.get(i).confidence(), usedGiven.contains(i)))
            .toList();
    return new CorpusScore(
        gold.size(), given.size(), usedGold.size(), credited, named, right, outcomes);
  }

  CorpusScore plus(CorpusScore other) {
    return new CorpusScore(
        gold + other.gold,
        given + other.given,
        found + other.found,
        credited + other.credited,
        named + other.named,
        right + other.right,
        Stream.concat(outcomes.stream(), other.outcomes.stream()).toList());
  }

  /** F1 of the statements. */
  public double foundF1() {
    return f1(found);
  }

  /** F1 of the statements with the right actor. */
  public double creditedF1() {
    return f1(credited);
  }

  /** Of what counts for a named actor, the share that is right. */
  public double rightShare() {
    return right / (double) Math.max(1, named);
  }

  private double f1(int matched) {
    return 2.0 * matched / Math.max(1, gold + given);
  }

  /** How well the confidence of what was given agrees with what was found. */
  public Reliability reliability() {
    return Reliability.of(outcomes);
  }

  String line() {
    return "found %.3f  credited %.3f  of the counted right %.3f  confidence off by %.3f   gold %d given %d"
        .formatted(foundF1(), creditedF1(), rightShare(), reliability().error(), gold, given);
  }
}
