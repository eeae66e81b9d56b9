package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;

/**
 * The words that may be part of a cue; others are skipped.
 *
 * @param stems by stem: {@link #NEVER}, or a sum of {@link #FIRST} and {@link #LATER}; 0 for an
 *     unknown stem
 */
public record CueLexicon(IntTable stems) {
  /** Frequent in training, but never in a cue. */
  public static final int NEVER = 1;

  /** Seen as the first word of a cue. */
  public static final int FIRST = 2;

  /** Seen as a later word of a cue. */
  public static final int LATER = 4;

  /** From these odds on a hint admits a word that was never seen in a cue. */
  private static final int POSSIBLE = -3;

  /**
   * Returns whether a token may be part of a cue.
   *
   * @param from the first token of the sentence
   */
  public boolean mayBeCue(Tokens tokens, int i, int from) {
    return mayBegin(tokens, i)
        || isHinted(tokens, i)
        || ((stems.get(tokens.stem[i]) & LATER) != 0 && i > from && mayBeCue(tokens, i - 1));
  }

  private boolean mayBeCue(Tokens tokens, int i) {
    return mayBegin(tokens, i) || (stems.get(tokens.stem[i]) & LATER) != 0;
  }

  private static boolean isHinted(Tokens tokens, int i) {
    int odds = Math.max(orLeast(tokens.hints.cue(i)), orLeast(tokens.hints.inCue(i)));
    return odds >= POSSIBLE;
  }

  private static int orLeast(int odds) {
    return odds == Hints.UNKNOWN ? -Hints.MOST : odds;
  }

  private boolean mayBegin(Tokens tokens, int i) {
    int known = stems.get(tokens.stem[i]);
    return known == 0 ? PartOfSpeech.isContentWord(tokens.tag[i]) : (known & FIRST) != 0;
  }
}
