package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/** Knows refusals to speak: who "declined to say whether he would come" has not said it. */
final class Refusals {
  private static final Set<String> VERBS =
      Set.of(
          "refuse",
          "refuses",
          "refused",
          "refusing",
          "decline",
          "declines",
          "declined",
          "declining");

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

  /** What nobody does to say no, unlike "confirm" or "deny". */
  private static final Set<String> DISCLOSURES =
      Set.of(
          "say",
          "specify",
          "elaborate",
          "comment",
          "disclose",
          "reveal",
          "discuss",
          "answer",
          "explain",
          "identify",
          "name",
          "tell",
          "speculate",
          "clarify",
          "detail");

  private static final Set<String> QUESTIONS =
      Set.of("whether", "if", "what", "who", "whom", "when", "where", "why", "how", "which");

  private final Board board;

  Refusals(Board board) {
    this.board = board;
  }

  boolean isRefusal(TokenSpan cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      if (DISCLOSURES.contains(board.word(i)) && (isRefused(i) || isLeftOpen(i))) {
        return true;
      }
    }
    return false;
  }

  /** "refused to say", whatever follows */
  private boolean isRefused(int verb) {
    return board.is(verb - 1, "to") && VERBS.contains(board.word(verb - 2));
  }

  /** "did not say whether", but not "did not say that" */
  private boolean isLeftOpen(int verb) {
    return NEGATIONS.contains(board.word(verb - 1)) && QUESTIONS.contains(board.word(verb + 1));
  }
}
