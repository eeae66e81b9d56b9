package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Clauses;
import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.Verbs;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A name or a pronoun, a verb of saying and a clause: "Riga has said it is late". */
final class MissedReports implements Rule {
  private static final WordList AND = WordList.of("and");
  private static final WordList HEARER = WordList.of("hearer");
  private static final WordList REPORT = WordList.of("report");
  private static final WordList SECOND = WordList.of("second");

  /** The most tokens between a statement and a second verb of its speaker. */
  private static final int FARTHEST = 25;

  @Override
  public String name() {
    return "missed-reports";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return Clauses.after(article, verb -> report(article, verb));
  }

  private static Optional<Edit.Add> report(Reading article, int verb) {
    if (!REPORT.at(article.words(), verb) || !Verbs.isFinite(article.words(), verb)) {
      return Optional.empty();
    }
    int from = Verbs.start(article.words(), verb);
    Optional<TokenSpan> subject = Clauses.subject(article, from);
    if (subject.isEmpty() && !isSecond(article, from, verb)) {
      return Optional.empty();
    }
    int start =
        HEARER.at(article.words(), verb) ? Clauses.afterHearer(article, verb + 1) : verb + 1;
    return Clauses.clause(article, verb, start)
        .map(
            said ->
                new Edit.Add(new Wording(subject, new TokenSpan(from, verb + 1), List.of(said))));
  }

  /** "ordered families to leave, and advised ...", "took the floor and said, ..." */
  private static boolean isSecond(Reading article, int from, int verb) {
    SentenceView words = article.words();
    if (!AND.at(article.words(), from - 1)) {
      return false;
    }
    boolean said =
        words.is(verb, "said") && (words.isMark(verb + 1, ",:") || words.is(verb + 1, "that"));
    int first = Math.max(words.sentenceStart(from), from - 2 - FARTHEST);
    return said
        || (SECOND.at(words, verb)
            && IntStream.range(first, from - 1).anyMatch(article::isContent));
  }
}
