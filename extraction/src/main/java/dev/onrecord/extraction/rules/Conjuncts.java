package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBG;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.Verbs;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Denied that it was so and demanded an apology" is two statements of one speaker. */
final class Conjuncts implements Rule {
  private static final WordList AND = WordList.of("and");
  private static final WordList COMMISSIVE = WordList.of("commissive");
  private static final WordList GOES_ON = WordList.of("goes-on");
  private static final WordList REPORT = WordList.of("report");
  private static final WordList SECOND = WordList.of("second");
  private static final WordList THREAT = WordList.of("threat");

  @Override
  public String name() {
    return "conjuncts";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(statement -> split(article, statement));
  }

  private static Optional<Edit> split(Reading article, Utterance statement) {
    List<TokenSpan> before = new ArrayList<>();
    for (TokenSpan piece : statement.content()) {
      int verb = secondVerb(article, piece);
      if (verb < 0) {
        before.add(piece);
        continue;
      }
      boolean afterQuotation = isAfterQuotation(article, verb);
      int cue = afterQuotation ? verb : Verbs.start(article.words(), verb);
      int end = afterQuotation ? Verbs.start(article.words(), verb) : cue - 1;
      if (end > piece.from()) {
        before.add(trimmed(article.words(), piece.from(), end));
      }
      if (before.isEmpty() || statement.cue().isEmpty()) {
        return Optional.empty();
      }
      Wording first = new Wording(statement.speaker(), statement.cue().get(), before);
      Wording second =
          new Wording(
              Optional.empty(),
              new TokenSpan(cue, verb + 1),
              List.of(new TokenSpan(verb + 1, piece.to())));
      return Optional.of(new Edit.Replace(statement, List.of(first, second)));
    }
    return Optional.empty();
  }

  private static TokenSpan trimmed(SentenceView words, int from, int limit) {
    int to = limit;
    while (to > from + 1 && words.isMark(to - 1, ",;")) {
      to--;
    }
    return new TokenSpan(from, to);
  }

  private static int secondVerb(Reading article, TokenSpan piece) {
    for (int i = piece.from() + 1; i < piece.to() - 2; i++) {
      if (!article.words().isQuoted(i)
          && (isAfterAnd(article, i) || isAfterQuotation(article, i))
          && Verbs.start(article.words(), i) > piece.from()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAfterAnd(Reading article, int verb) {
    SentenceView words = article.words();
    boolean threat = THREAT.at(words, verb);
    if (!Verbs.isFinite(words, verb) || (!threat && !SECOND.at(words, verb))) {
      return false;
    }
    int and = Verbs.start(words, verb) - 1;
    return AND.at(words, and) && (!threat || words.isMark(and - 1, ","));
  }

  /** "called it “too much,” instead offering to pay half": the quotation is over. */
  private static boolean isAfterQuotation(Reading article, int verb) {
    SentenceView words = article.words();
    boolean commits = COMMISSIVE.at(words, verb) && words.is(verb + 1, "to");
    if (!words.is(verb, VBG) || (!commits && !REPORT.at(words, verb) && !GOES_ON.at(words, verb))) {
      return false;
    }
    int close = Verbs.start(words, verb) - 1;
    return words.closesQuote(close) && words.isMark(close - 1, ",");
  }
}
