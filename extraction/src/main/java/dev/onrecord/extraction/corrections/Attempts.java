package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/** Knows cues that tell of an attempt at a deed: "looked to agree on a response" says nothing. */
final class Attempts {
  private static final Set<String> VERBS =
      Set.of(
          "look",
          "looks",
          "looked",
          "looking",
          "seek",
          "seeks",
          "sought",
          "seeking",
          "move",
          "moves",
          "moved",
          "moving",
          "try",
          "tries",
          "tried",
          "trying",
          "attempt",
          "attempts",
          "attempted",
          "attempting",
          "fail",
          "fails",
          "failed",
          "failing");

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "be", "been", "has", "have", "had", "so", "far", "also");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "this", "these", "those", "each");

  private final Board board;

  Attempts(Board board) {
    this.board = board;
  }

  /** "sought to reassure", but not "sought to explain": that is speech all the same. */
  boolean isAttempt(TokenSpan cue) {
    int verb = cue.from();
    while (verb < cue.to() && isAuxiliary(board.word(verb))) {
      verb++;
    }
    String deed = board.word(verb + 2);
    return verb < cue.to()
        && VERBS.contains(board.word(verb))
        && board.is(verb + 1, "to")
        && board.isLowerCase(verb + 2)
        && !DETERMINERS.contains(deed)
        && !ReportingWords.isInfinitive(deed);
  }

  private static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }
}
