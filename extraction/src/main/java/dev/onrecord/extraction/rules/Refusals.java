package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** Who "declined to say whether he would come" has not said it; nor who "did not say whether". */
final class Refusals implements Rule {
  private static final WordList DISCLOSE = WordList.of("disclose");
  private static final WordList NEGATION = WordList.of("negation");
  private static final WordList QUESTION = WordList.of("question");
  private static final WordList REFUSE = WordList.of("refuse");

  @Override
  public String name() {
    return "refusals";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement ->
            statement
                .cue()
                .filter(cue -> isRefusal(article.words(), cue))
                .map(cue -> new Edit.Drop(statement)));
  }

  private static boolean isRefusal(SentenceView words, TokenSpan cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      if (DISCLOSE.at(words, i) && (isRefused(words, i) || isLeftOpen(words, i))) {
        return true;
      }
    }
    return false;
  }

  /** "refused to say", whatever follows. */
  private static boolean isRefused(SentenceView words, int verb) {
    return words.is(verb - 1, "to") && REFUSE.at(words, verb - 2);
  }

  /** "did not say whether", but not "did not say that". */
  private static boolean isLeftOpen(SentenceView words, int verb) {
    return NEGATION.at(words, verb - 1) && QUESTION.at(words, verb + 1);
  }
}
