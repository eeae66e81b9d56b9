package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts off what was said the clause that tells of the circumstances it was said in. */
final class Circumstances {
  private static final Set<String> CONJUNCTIONS =
      Set.of("as", "while", "when", "after", "before", "amid", "although", "though");

  private final Board board;
  private final Document document;

  Circumstances(Board board) {
    this.board = board;
    this.document = board.document();
  }

  /** "said, “It is late,” as the lights went out": a whole sentence was quoted, and ended. */
  Utterance withoutClause(Utterance utterance) {
    TokenSpan last = last(utterance);
    if (!isBehindCue(utterance, last)
        || !document.opensQuote(last.from())
        || !board.isUpperCase(last.from() + 1)) {
      return utterance;
    }
    int close = last.from() + 1;
    while (close < last.to() && board.isQuoted(close) && !document.closesQuote(close)) {
      close++;
    }
    boolean cut =
        close + 1 < last.to()
            && board.isMark(close - 1, ",")
            && CONJUNCTIONS.contains(board.word(close + 1))
            && isUnquoted(close + 1, last.to());
    return cut
        ? with(utterance, pieces(utterance, new TokenSpan(last.from(), close + 1)))
        : utterance;
  }

  /** "asked the town to wait as she announced a plan": two reports, where "she" can be no other. */
  List<Utterance> part(Utterance utterance) {
    TokenSpan last = last(utterance);
    if (!isBehindCue(utterance, last)) {
      return List.of(utterance);
    }
    for (int as = last.from() + 2; as < last.to() - 4; as++) {
      int verb = as + 2;
      if ((board.is(as, "as") || board.is(as, "while"))
          && (board.is(as + 1, "he") || board.is(as + 1, "she"))
          && ReportingWords.isConjoined(board.word(verb))
          && !board.isQuoted(as)) {
        return board.namesPerson(last.from(), as)
            ? List.of(utterance)
            : List.of(
                with(utterance, pieces(utterance, new TokenSpan(last.from(), as))),
                new Utterance(
                    Optional.of(new TokenSpan(as + 1, verb)),
                    Optional.of(new TokenSpan(verb, verb + 1)),
                    List.of(new TokenSpan(verb + 1, last.to()))));
      }
    }
    return List.of(utterance);
  }

  private static boolean isBehindCue(Utterance utterance, TokenSpan last) {
    return utterance.cue().filter(cue -> cue.to() <= last.from()).isPresent();
  }

  private boolean isUnquoted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (board.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  private static TokenSpan last(Utterance utterance) {
    return utterance.content().get(utterance.content().size() - 1);
  }

  private static List<TokenSpan> pieces(Utterance utterance, TokenSpan last) {
    List<TokenSpan> pieces = new ArrayList<>(utterance.content());
    pieces.set(pieces.size() - 1, last);
    return pieces;
  }

  private static Utterance with(Utterance utterance, List<TokenSpan> content) {
    return utterance.with(utterance.speaker(), utterance.cue(), content);
  }
}
