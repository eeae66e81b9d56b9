package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quotation is one speaker's to its end: over paragraphs, and after “A,” said X. “B.” */
final class ResumedQuotations implements Rule {
  @Override
  public String name() {
    return "resumed-quotations";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(statement -> whole(article, statement));
  }

  private static Optional<Edit> whole(Reading article, Utterance statement) {
    if (statement.cue().isEmpty()) {
      return Optional.empty();
    }
    SentenceView words = article.words();
    TokenSpan cue = statement.cue().get();
    List<TokenSpan> pieces = new ArrayList<>(statement.content());
    TokenSpan first = pieces.get(0);
    TokenSpan last = pieces.get(pieces.size() - 1);
    if (words.isQuoted(cue.from())) {
      return Optional.empty();
    }
    int next = words.isMark(last.to(), ".?!") ? last.to() + 1 : last.to();
    if (isOpen(words, last.to() - 1, next)) {
      pieces.addAll(onwards(article, next, words.document().quote(last.to() - 1)));
    }
    int end = Math.max(cue.to(), statement.speaker().map(TokenSpan::to).orElse(0));
    if (last.to() <= cue.from() && words.closesQuote(last.to() - 1)) {
      int again = words.sentenceEnd(end - 1);
      if (Paragraphs.same(words, end - 1, again) && words.opensQuote(again)) {
        pieces.addAll(onwards(article, again, words.document().quote(again)));
      }
    }
    if (words.opensQuote(first.from())) {
      pieces.addAll(0, backwards(article, first.from(), words.document().quote(first.from())));
    }
    return pieces.size() == statement.content().size()
        ? Optional.empty()
        : Optional.of(new Edit.Replace(statement, new Wording(statement.speaker(), cue, pieces)));
  }

  /** Whether a paragraph ends here and its quotation does not. */
  private static boolean isOpen(SentenceView words, int last, int next) {
    return words.isQuoted(last)
        && !words.closesQuote(next - 1)
        && !Paragraphs.same(words, last, next);
  }

  /** The free paragraphs of this quotation from here on. */
  private static List<TokenSpan> onwards(Reading article, int from, int quote) {
    SentenceView words = article.words();
    List<TokenSpan> pieces = new ArrayList<>();
    int at = from;
    while (at < words.size() && words.document().quote(at) == quote) {
      int to = at;
      while (to < words.size()
          && words.document().quote(to) == quote
          && Paragraphs.same(words, at, to)
          && article.isFree(to)) {
        to++;
      }
      boolean whole =
          to > at + 2
              && (to == words.size()
                  || !Paragraphs.same(words, at, to)
                  || words.document().quote(to) != quote);
      if (!whole) {
        return pieces;
      }
      pieces.add(new TokenSpan(at, to));
      at = to;
    }
    return pieces;
  }

  /** The free paragraphs of this quotation before here. */
  private static List<TokenSpan> backwards(Reading article, int to, int quote) {
    SentenceView words = article.words();
    List<TokenSpan> pieces = new ArrayList<>();
    int end = to;
    while (end > 0 && words.document().quote(end - 1) == quote) {
      int from = end;
      while (from > 0
          && words.document().quote(from - 1) == quote
          && Paragraphs.same(words, from - 1, end - 1)
          && article.isFree(from - 1)) {
        from--;
      }
      if (from > end - 2 || !words.opensQuote(from)) {
        return pieces;
      }
      pieces.add(0, new TokenSpan(from, end));
      end = from;
    }
    return pieces;
  }
}
