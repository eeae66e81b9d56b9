package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.stream.IntStream;

/** The city “closed it,” said X: what stands before the quotation is said by X too. */
final class WholeSentences implements Rule {
  /** The most tokens before the quotation: longer sentences are mostly badly split ones. */
  private static final int FARTHEST = 80;

  @Override
  public String name() {
    return "whole-sentences";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement ->
            statement
                .cue()
                .filter(cue -> statement.content().size() == 1)
                .filter(cue -> isTornOff(article, statement.content().get(0), cue))
                .map(
                    cue -> {
                      TokenSpan content = statement.content().get(0);
                      int start = article.words().sentenceStart(content.from());
                      return new Edit.Replace(
                          statement,
                          new Wording(
                              statement.speaker(),
                              cue,
                              List.of(new TokenSpan(start, content.to()))));
                    }));
  }

  private static boolean isTornOff(Reading article, TokenSpan content, TokenSpan cue) {
    SentenceView words = article.words();
    int start = words.sentenceStart(content.from());
    return content.from() > start
        && content.from() - start < FARTHEST
        && cue.from() >= content.to()
        && (words.isMark(content.to() - 1, ",") || words.isMark(content.to() - 2, ","))
        && !words.opensQuote(content.from())
        && words.isQuoted(content.to() - 1)
        && IntStream.range(start, content.from())
            .allMatch(i -> article.isFree(i) && !words.isQuoted(i));
  }
}
