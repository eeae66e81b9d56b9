package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * An impression that is nobody's is no statement: "seen as a show of force", "amid fears that it
 * rains".
 */
final class Impressions implements Rule {
  private static final WordList AMID = WordList.of("amid");
  private static final WordList FEELING = WordList.of("feeling");
  private static final WordList IMPRESSION = WordList.of("impression");

  @Override
  public String name() {
    return "impressions";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement ->
            statement
                .cue()
                .filter(cue -> statement.speaker().isEmpty())
                .filter(
                    cue ->
                        isSeenAs(article.words(), cue, statement.content().get(0))
                            || isFeeling(article.words(), cue))
                .map(cue -> new Edit.Drop(statement)));
  }

  private static boolean isSeenAs(SentenceView words, TokenSpan cue, TokenSpan content) {
    int last = words.is(cue.to() - 1, "as") ? cue.to() - 2 : cue.to() - 1;
    return IMPRESSION.at(words, last)
        && (words.is(last + 1, "as") || words.is(content.from(), "as"));
  }

  private static boolean isFeeling(SentenceView words, TokenSpan cue) {
    int noun = words.is(cue.to() - 1, "that") ? cue.to() - 2 : cue.to() - 1;
    int from = Math.min(cue.from(), noun);
    return FEELING.at(words, noun)
        && noun - from <= 1
        && (AMID.at(words, from - 1) || AMID.at(words, from));
  }
}
