package dev.onrecord.extraction.tagging.features;

/**
 * Which words may be part of a cue at all; the others are passed over.
 *
 * @param stems what is known of a stem: {@link #NEVER} or a sum of {@link #FIRST} and {@link
 *     #LATER}
 */
public record CueLexicon(IntTable stems) {
  /** Seen often enough, and never in a cue. */
  public static final int NEVER = 1;

  /** Seen as the first word of a cue. */
  public static final int FIRST = 2;

  /** Seen as a further word of a cue. */
  public static final int LATER = 4;

  /** From these log odds on another reader's opinion opens a word that was never in a cue. */
  private static final int POSSIBLE = -3;

  /** Whether token {@code i} of a sentence that begins at {@code from} may be part of a cue. */
  public boolean mayBeCue(Tokens tokens, int i, int from) {
    return mayBegin(tokens, i)
        || isHinted(tokens, i)
        || ((stems.get(tokens.stem[i]) & LATER) != 0 && i > from && mayBeCue(tokens, i - 1));
  }

  private boolean mayBeCue(Tokens tokens, int i) {
    return mayBegin(tokens, i) || (stems.get(tokens.stem[i]) & LATER) != 0;
  }

  private static boolean isHinted(Tokens tokens, int i) {
    int odds = Math.max(given(tokens.hints.cue(i)), given(tokens.hints.inCue(i)));
    return odds >= POSSIBLE;
  }

  private static int given(int odds) {
    return odds == Hints.UNKNOWN ? -Hints.MOST : odds;
  }

  private boolean mayBegin(Tokens tokens, int i) {
    int known = stems.get(tokens.stem[i]);
    return known == 0 ? PartOfSpeech.isContentWord(tokens.tag[i]) : (known & FIRST) != 0;
  }
}
