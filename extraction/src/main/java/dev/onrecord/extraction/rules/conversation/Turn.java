package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one person says in a transcript before the next one speaks.
 *
 * @param label the words before the colon, without what stands in brackets
 * @param bracket "(Ms Reed)" after the label; empty where there is none
 * @param said a piece for each paragraph
 * @param questioner the heading above the turn that says who examines a witness: "MS. REED"
 */
record Turn(
    TokenSpan label,
    Optional<TokenSpan> bracket,
    List<TokenSpan> said,
    Optional<TokenSpan> questioner) {
  private static final WordList FIRST_PERSON = WordList.of("first-person");
  private static final WordList SECOND_PERSON = WordList.of("second-person");
  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_BRACKET = 10;

  Turn {
    said = List.copyOf(said);
  }

  /**
   * All turns of an article, in order. A paragraph without a label goes on with the turn before it
   * where somebody says "I" or "you" and another turn follows.
   */
  static List<Turn> of(SentenceView words) {
    List<Turn> found = new ArrayList<>();
    List<TokenSpan> further = new ArrayList<>();
    Optional<TokenSpan> heading = Optional.empty();
    for (TokenSpan paragraph : Paragraphs.of(words)) {
      Optional<Turn> turn = turn(words, paragraph, heading);
      if (turn.isPresent()) {
        if (!further.isEmpty()) {
          found.add(found.remove(found.size() - 1).with(further));
        }
        found.add(turn.get());
        further.clear();
      } else if (isHeading(words, paragraph)) {
        heading = Optional.of(paragraph);
      } else if (!found.isEmpty() && goesOn(words, paragraph)) {
        further.add(Paragraphs.unstopped(words, paragraph.from(), paragraph.to()));
      }
    }
    return found;
  }

  private Turn with(List<TokenSpan> further) {
    List<TokenSpan> all = new ArrayList<>(said);
    all.addAll(further);
    return new Turn(label, bracket, all, questioner);
  }

  private static Optional<Turn> turn(
      SentenceView words, TokenSpan paragraph, Optional<TokenSpan> heading) {
    if (!isLetter(words, paragraph)) {
      return labelled(words, paragraph);
    }
    int from = paragraph.from();
    TokenSpan said = Paragraphs.unstopped(words, from + 1, paragraph.to());
    return Optional.of(
        new Turn(new TokenSpan(from, from + 1), Optional.empty(), List.of(said), heading));
  }

  private static boolean goesOn(SentenceView words, TokenSpan paragraph) {
    return tokens(paragraph).anyMatch(i -> !words.isQuoted(i) && isPersonal(words, i));
  }

  private static boolean isPersonal(SentenceView words, int token) {
    return FIRST_PERSON.at(words, token) || SECOND_PERSON.at(words, token);
  }

  private static IntStream tokens(TokenSpan span) {
    return IntStream.range(span.from(), span.to());
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
    return words.isMark(end() - 1, "?");
  }

  /** Whether it asks, or somebody says "I" or "you" in it. */
  boolean isSpoken(SentenceView words) {
    return asks(words)
        || said.stream().flatMapToInt(Turn::tokens).anyMatch(i -> isPersonal(words, i));
  }

  /** The token after the last one. */
  int end() {
    return said.get(said.size() - 1).to();
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
                List.of(Paragraphs.unstopped(words, colon + 1, paragraph.to())),
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
