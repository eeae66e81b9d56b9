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
      boolean behindQuotation = isBehindQuotation(verb);
      int cue = behindQuotation ? verb : board.startOfVerb(verb);
      int end = behindQuotation ? board.startOfVerb(verb) : cue - 1;
      if (end > piece.from()) {
        before.add(trimmed(piece.from(), end));
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
          && (isSecondVerb(i) || isBehindQuotation(i))
          && board.startOfVerb(i) > piece.from()) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSecondVerb(int verb) {
    String word = board.word(verb);
    if (!ReportingWords.isConjoinedBehindComma(word)) {
      return false;
    }
    int and = board.startOfVerb(verb) - 1;
    return (board.is(and, "and") || board.is(and, "but"))
        && (ReportingWords.isConjoined(word) || board.isMark(and - 1, ","));
  }

  /** "called it “too much,” instead offering to pay half": the quotation is over. */
  private boolean isBehindQuotation(int verb) {
    String word = board.word(verb);
    boolean commits = ReportingWords.isCommissiveParticiple(word) && board.is(verb + 1, "to");
    if (!commits && !ReportingWords.isParticiple(word)) {
      return false;
    }
    int close = board.startOfVerb(verb) - 1;
    return close > 0 && board.document().closesQuote(close) && board.isMark(close - 1, ",");
  }
}
