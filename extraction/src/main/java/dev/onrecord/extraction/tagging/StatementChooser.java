package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses among what may be statements. None is inside another, and no word belongs to two: the
 * more probable one has it.
 */
public final class StatementChooser {
  private final float threshold;

  /**
   * A draft that was chosen.
   *
   * @param draft what is left of it
   * @param logit how probable it is
   */
  public record Choice(Draft draft, float logit) {}

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
   * @param probabilities of the drafts, in logits
   * @param tokens the number of tokens of the document
   */
  public List<Choice> choose(List<Draft> drafts, float[] probabilities, int tokens) {
    int[] order =
        IntStream.range(0, drafts.size())
            .filter(k -> probabilities[k] >= threshold)
            .boxed()
            .sorted(Comparator.comparing((Integer k) -> -probabilities[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] said = new boolean[tokens];
    boolean[] cue = new boolean[tokens];
    List<Choice> chosen = new ArrayList<>();
    for (int k : order) {
      Draft draft = drafts.get(k);
      List<TokenSpan> content = free(draft.content(), said);
      if (isAny(said, draft.cue())
          || content.stream().anyMatch(piece -> isAny(cue, piece))
          || length(content) * 2 < length(draft.content())) {
        continue;
      }
      content.forEach(piece -> Arrays.fill(said, piece.from(), piece.to(), true));
      Arrays.fill(cue, draft.cue().from(), draft.cue().to(), true);
      Draft left =
          new Draft(
              draft.cue(), draft.cueMargin(), draft.speaker(), content, draft.argumentMargin());
      chosen.add(new Choice(left, probabilities[k]));
    }
    chosen.sort(Comparator.comparing(choice -> choice.draft().cue().from()));
    return chosen;
  }

  private static List<TokenSpan> free(List<TokenSpan> pieces, boolean[] taken) {
    List<TokenSpan> free = new ArrayList<>();
    for (TokenSpan piece : pieces) {
      int i = piece.from();
      while (i < piece.to()) {
        int from = i;
        while (i < piece.to() && !taken[i]) {
          i++;
        }
        if (i > from) {
          free.add(new TokenSpan(from, i));
        }
        i++;
      }
    }
    return free;
  }

  private static int length(List<TokenSpan> pieces) {
    return pieces.stream().mapToInt(TokenSpan::length).sum();
  }

  private static boolean isAny(boolean[] marked, TokenSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (marked[i]) {
        return true;
      }
    }
    return false;
  }
}
