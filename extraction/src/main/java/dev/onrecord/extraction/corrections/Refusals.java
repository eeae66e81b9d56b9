package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
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

  /** "said “we stay,” refusing to say how long": where a refusal goes on behind a quotation. */
  Utterance withoutRefusal(Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    TokenSpan last = content.get(content.size() - 1);
    for (int i = last.from() + 1; i < last.to() - 2; i++) {
      if (board.document().closesQuote(i - 1)
          && VERBS.contains(board.word(i))
          && DISCLOSURES.contains(board.word(i + 2))
          && isRefused(i + 2)) {
        List<TokenSpan> kept = new ArrayList<>(content.subList(0, content.size() - 1));
        kept.add(new TokenSpan(last.from(), i));
        return utterance.with(utterance.speaker(), utterance.cue(), kept);
      }
    }
    return utterance;
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
