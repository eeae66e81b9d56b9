package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Wording;
import java.util.List;
import java.util.Optional;

/** Two men "accused of a plot" are not the ones who accuse. */
final class Accused implements Rule {
  @Override
  public String name() {
    return "accused";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    return article.forEach(
        statement ->
            statement
                .cue()
                .filter(cue -> words.is(cue.to() - 2, "accused") && words.is(cue.to() - 1, "of"))
                .filter(cue -> statement.speaker().filter(s -> s.to() <= cue.from()).isPresent())
                .map(
                    cue ->
                        new Edit.Replace(
                            statement, new Wording(Optional.empty(), cue, statement.content()))));
  }
}
