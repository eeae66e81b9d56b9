package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets a content go on where it was cut at the mark behind a quoted modifier: "warned of a ‘swift’
 * response" was not a warning of a "swift".
 */
final class QuotedModifiers {
  private static final int REACH = 40;
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "these", "those",
          "no", "any", "such");

  /** What follows a noun, so that the quotation was whole. */
  private static final Set<String> NO_NOUNS =
      Set.of(
          "in",
          "on",
          "at",
          "of",
          "to",
          "by",
          "for",
          "from",
          "with",
          "after",
          "before",
          "during",
          "over",
          "against",
          "about",
          "between",
          "into",
          "and",
          "or",
          "but",
          "as",
          "if",
          "when",
          "while",
          "because",
          "that",
          "which",
          "who",
          "than",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "will",
          "would",
          "could",
          "can",
          "may",
          "not",
          "he",
          "she",
          "it",
          "they",
          "yesterday",
          "today",
          "last",
          "earlier",
          "later",
          "this",
          "the",
          "a",
          "an");

  private final Board board;
  private final Document document;

  QuotedModifiers(Board board) {
    this.board = board;
    this.document = board.document();
  }

  Utterance mend(Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    TokenSpan last = content.get(content.size() - 1);
    boolean behindCue = utterance.cue().filter(cue -> cue.to() <= last.from()).isPresent();
    if (!behindCue || !endsInModifier(last)) {
      return utterance;
    }
    int limit = Math.min(board.sentenceEnd(last.from()), last.to() + REACH);
    int to = last.to();
    while (to < limit && board.isFree(to) && !board.isMark(to, ",;:.!?—–()")) {
      to++;
    }
    while (board.is(to - 1, "and") || board.is(to - 1, "but")) {
      to--;
    }
    List<TokenSpan> pieces = new ArrayList<>(content.subList(0, content.size() - 1));
    pieces.add(new TokenSpan(last.from(), to));
    return utterance.with(utterance.speaker(), utterance.cue(), pieces);
  }

  private boolean endsInModifier(TokenSpan piece) {
    int close = piece.to() - 1;
    int next = piece.to();
    if (!document.closesQuote(close)
        || board.isMark(close - 1, ",.!?")
        || !board.isLowerCase(next)
        || !board.isFree(next)
        || NO_NOUNS.contains(board.word(next))) {
      return false;
    }
    int open = close - 1;
    while (open > piece.from() && !document.opensQuote(open)) {
      open--;
    }
    return open > piece.from() && DETERMINERS.contains(board.word(open - 1));
  }
}
