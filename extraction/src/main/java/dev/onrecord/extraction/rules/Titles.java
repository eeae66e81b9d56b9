package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** Titles of works are no speech: she sang “Hello Again”, he published “The Cold House”. */
final class Titles implements Rule {
  private static final WordList WORK = WordList.of("work");
  private static final WordList SMALL = WordList.of("small");

  /** A longer quotation is rarely a title. */
  private static final int LONGEST = 10;

  @Override
  public String name() {
    return "titles";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement ->
            statement
                .cue()
                .filter(cue -> isWork(article.words(), cue) && isTitle(article.words(), statement))
                .map(cue -> new Edit.Drop(statement)));
  }

  private static boolean isWork(SentenceView words, TokenSpan cue) {
    return WORK.at(words, cue.to() - 1);
  }

  private static boolean isTitle(SentenceView words, Utterance statement) {
    int open = statement.content().get(0).from();
    int limit = Math.min(open + 3, words.size());
    while (open < limit && !words.opensQuote(open)) {
      open++;
    }
    if (!words.opensQuote(open)) {
      return false;
    }
    int at = open + 1;
    while (at < Math.min(words.size(), open + LONGEST) && !words.closesQuote(at)) {
      boolean mark = words.isMark(at, ".?!") && words.closesQuote(at + 1) && at - open > 3;
      if (mark || !(words.isCapitalised(at) || SMALL.at(words, at) || words.isMark(at, ",’'"))) {
        return false;
      }
      at++;
    }
    return words.closesQuote(at) && words.isCapitalised(open + 1);
  }
}
