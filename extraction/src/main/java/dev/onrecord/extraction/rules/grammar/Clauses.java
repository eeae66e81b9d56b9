package dev.onrecord.extraction.rules.grammar;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.CD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.DT;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.JJ;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNS;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.PRP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.PRPS;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Clauses that report words, beginning at a word that no statement has. */
public final class Clauses {
  private static final WordList AND = WordList.of("and");
  private static final WordList CIRCUMSTANCE = WordList.of("circumstance");
  private static final WordList CONNECTOR = WordList.of("connector");

  /**
   * The most tokens between a verb and its "that", as in "announced on Monday, after a long night,
   * that"; a later one mostly belongs to another clause.
   */
  private static final int FARTHEST_THAT = 25;

  private Clauses() {}

  /** What this gives at each unquoted free word, left to right; none inside of another. */
  public static List<Edit> after(Reading article, IntFunction<Optional<Edit.Add>> rule) {
    List<Edit> found = new ArrayList<>();
    int next = 1;
    for (int i = 1; i < article.words().size(); i++) {
      if (i >= next && article.isFree(i) && !article.words().isQuoted(i)) {
        Optional<Edit.Add> add = rule.apply(i);
        if (add.isPresent()) {
          found.add(add.get());
          next = add.get().wording().content().get(0).to();
        }
      }
    }
    return found;
  }

  /**
   * The subject before a verb. No preposition governs it: a country's leader is not the country.
   */
  public static Optional<TokenSpan> subject(Reading article, int verb) {
    SentenceView words = article.words();
    return article
        .subjectBefore(verb)
        .filter(article::isFree)
        .filter(
            subject ->
                subject.from() == words.sentenceStart(subject.from())
                    || words.isMark(subject.from() - 1, ",;:—–")
                    || CONNECTOR.at(words, subject.from() - 1));
  }

  /** The token after whom somebody tells something: after "the BBC" in "told the BBC that". */
  public static int afterHearer(Reading article, int from) {
    SentenceView words = article.words();
    if (words.is(from, PRP)) {
      return from + 1;
    }
    int at = words.is(from, DT, PRPS) ? from + 1 : from;
    while (words.is(at, JJ, CD, NN, NNS, NNP)
        || words.isPossessive(at)
        || (at > from && words.isCapitalised(at))) {
      if (words.is(at, NNS) && !words.isPossessive(at + 1)) {
        return at + 1;
      }
      at++;
    }
    return at;
  }

  /**
   * What somebody says after a verb or noun: up to the end of the sentence or to the next
   * statement.
   *
   * @param from where it may begin
   */
  public static Optional<TokenSpan> clause(Reading article, int verb, int from) {
    SentenceView words = article.words();
    int end = words.sentenceEnd(verb);
    int start = from;
    while (start < end && words.isMark(start, ",:")) {
      start++;
    }
    if (CIRCUMSTANCE.at(words, start)) {
      start = that(words, start, end);
    }
    return start < end ? freeRun(article, start, end) : Optional.empty();
  }

  private static int that(SentenceView words, int from, int end) {
    int limit = Math.min(end, from + FARTHEST_THAT);
    int at = from;
    while (at < limit && (!words.is(at, "that") || words.isQuoted(at))) {
      at++;
    }
    return at < limit ? at : end;
  }

  /**
   * The run of free tokens from here on, without what ends no clause; empty where it is one word.
   */
  private static Optional<TokenSpan> freeRun(Reading article, int from, int limit) {
    int to = from;
    while (to < limit && article.isFree(to)) {
      to++;
    }
    while (to > from
        && (article.words().isMark(to - 1, ".,;:") || AND.at(article.words(), to - 1))) {
      to--;
    }
    return to - from < 2 ? Optional.empty() : Optional.of(new TokenSpan(from, to));
  }
}
