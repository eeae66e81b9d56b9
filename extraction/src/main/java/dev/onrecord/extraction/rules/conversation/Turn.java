package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A paragraph of a transcript.
 *
 * @param label the words before the colon, without what stands in brackets
 * @param bracket "(Ms Reed)" after the label; empty where there is none
 * @param questioner the heading above the turn that says who examines a witness: "MS. REED"
 */
record Turn(
    TokenSpan label,
    Optional<TokenSpan> bracket,
    TokenSpan said,
    Optional<TokenSpan> questioner) {
  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_BRACKET = 10;

  /** All turns of an article, in order. */
  static List<Turn> of(SentenceView words) {
    List<Turn> found = new ArrayList<>();
    Optional<TokenSpan> heading = Optional.empty();
    for (TokenSpan paragraph : Paragraphs.of(words)) {
      if (isHeading(words, paragraph)) {
        heading = Optional.of(paragraph);
      }
      if (isLetter(words, paragraph)) {
        int from = paragraph.from();
        TokenSpan said = Paragraphs.unstopped(words, from + 1, paragraph.to());
        found.add(new Turn(new TokenSpan(from, from + 1), Optional.empty(), said, heading));
      } else {
        labelled(words, paragraph).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The last word of the label. */
  int last() {
    return label.to() - 1;
  }

  /** What the turns of one speaker have in common. */
  String key(SentenceView words) {
    return words.word(last());
  }

  /** Whether it ends with a question. */
  boolean asks(SentenceView words) {
    return words.isMark(said.to() - 1, "?");
  }

  private static Optional<Turn> labelled(SentenceView words, TokenSpan paragraph) {
    int from = paragraph.from();
    int end = from;
    int limit = Math.min(paragraph.to() - 1, from + LONGEST_LABEL);
    while (end < limit && isLabel(words, end)) {
      end++;
    }
    int colon = words.isMark(end, "(") ? afterBracket(words, end, paragraph.to()) : end;
    boolean labelled = end > from && words.isMark(colon, ":") && colon + 2 < paragraph.to();
    return labelled
        ? Optional.of(
            new Turn(
                new TokenSpan(from, end),
                colon > end ? Optional.of(new TokenSpan(end, colon)) : Optional.empty(),
                Paragraphs.unstopped(words, colon + 1, paragraph.to()),
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isLabel(SentenceView words, int token) {
    return !words.isQuoted(token) && (words.isCapitalised(token) || words.isMark(token, "."));
  }

  private static int afterBracket(SentenceView words, int open, int end) {
    int limit = Math.min(end, open + LONGEST_BRACKET);
    return IntStream.range(open, limit).filter(i -> words.isMark(i, ")")).findFirst().orElse(open)
        + 1;
  }

  /** "Q." or "A." of a court's record. */
  private static boolean isLetter(SentenceView words, TokenSpan paragraph) {
    int from = paragraph.from();
    return paragraph.length() > 1 && (words.is(from, "q.") || words.is(from, "a."));
  }

  /** "MR. HALE", "BY MR. HALE:". */
  private static boolean isHeading(SentenceView words, TokenSpan paragraph) {
    return paragraph.length() <= LONGEST_LABEL
        && IntStream.range(paragraph.from(), paragraph.to())
            .allMatch(i -> words.isCapitalised(i) || words.isMark(i, ".:"))
        && !isLetter(words, paragraph);
  }
}
