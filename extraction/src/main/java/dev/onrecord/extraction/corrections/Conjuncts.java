package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts two reports of one speaker that were taken for one. */
final class Conjuncts {
  private final Board board;

  Conjuncts(Board board) {
    this.board = board;
  }

  /** "denied that it was so and demanded an apology" is two statements of one speaker. */
  List<Utterance> split(Utterance utterance) {
    List<TokenSpan> before = new ArrayList<>();
    for (TokenSpan piece : utterance.content()) {
      int verb = conjunct(piece);
      if (verb < 0) {
        before.add(piece);
        continue;
      }
      int cue = board.startOfVerb(verb);
      if (cue - 1 > piece.from()) {
        before.add(trimmed(piece.from(), cue - 1));
      }
      if (before.isEmpty()) {
        return List.of(utterance);
      }
      return List.of(
          utterance.with(utterance.speaker(), utterance.cue(), before),
          new Utterance(
              Optional.empty(),
              Optional.of(new TokenSpan(cue, verb + 1)),
              List.of(new TokenSpan(verb + 1, piece.to()))));
    }
    return List.of(utterance);
  }

  private TokenSpan trimmed(int from, int limit) {
    int to = limit;
    while (to > from + 1 && board.isMark(to - 1, ",;")) {
      to--;
    }
    return new TokenSpan(from, to);
  }

  private int conjunct(TokenSpan piece) {
    for (int i = piece.from() + 1; i < piece.to() - 2; i++) {
      if (ReportingWords.mayBe(board.document().end(i) - board.document().start(i))
          && !board.isQuoted(i)
          && ReportingWords.isConjoined(board.word(i))) {
        int and = board.startOfVerb(i) - 1;
        if (and >= piece.from() && (board.is(and, "and") || board.is(and, "but"))) {
          return i;
        }
      }
    }
    return -1;
  }
}
