package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.model.StatementModel.Logits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses among what may be statements. A statement may be inside what another one says ("She told
 * me he was late," Ann said), once; otherwise no word belongs to two: the more probable one has it.
 */
public final class StatementChooser {
  /**
   * How much more probable, in logits, a statement inside another one must be: with less, F1 rises
   * no more on the open corpus and falls on PolNeAR, whose annotators left most of them out.
   */
  private static final float NESTED = 1.7f;

  private final float threshold;

  /**
   * A draft that was chosen.
   *
   * @param draft what is left of it
   * @param logits how probable it is
   */
  public record Choice(Draft draft, Logits logits) {}

  /**
   * Makes a chooser.
   *
   * @param threshold how probable a statement must be, in logits
   */
  public StatementChooser(float threshold) {
    this.threshold = threshold;
  }

  /**
   * Chooses, and gives the drafts chosen in the order of their cues.
   *
   * @param judged how probable the drafts are
   * @param tokens the number of tokens of the document
   */
  public List<Choice> choose(List<Draft> drafts, List<Logits> judged, int tokens) {
    int[] order =
        IntStream.range(0, drafts.size())
            .filter(k -> judged.get(k).statement() >= threshold)
            .boxed()
            .sorted(Comparator.comparing((Integer k) -> -judged.get(k).statement()))
            .mapToInt(Integer::intValue)
            .toArray();
    ChosenWords words = new ChosenWords(tokens);
    List<Choice> chosen = new ArrayList<>();
    for (int k : order) {
      words
          .take(drafts.get(k), judged.get(k).statement() >= threshold + NESTED)
          .ifPresent(left -> chosen.add(new Choice(left, judged.get(k))));
    }
    chosen.sort(Comparator.comparing(choice -> choice.draft().cue().from()));
    return chosen;
  }
}
