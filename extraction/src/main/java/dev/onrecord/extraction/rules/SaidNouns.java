package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "BP said demand for oil fell": the noun begins what was said, it does not report it. */
final class SaidNouns implements Rule {
  private static final WordList SPEECH_NOUN = WordList.of("speech-noun");

  @Override
  public String name() {
    return "said-nouns";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement -> statement.cue().flatMap(cue -> mended(article.words(), statement, cue)));
  }

  private static Optional<Edit> mended(SentenceView words, Utterance statement, TokenSpan cue) {
    int verb = cue.from();
    while (verb < cue.to() && !words.is(verb, "said") && !words.is(verb, "says")) {
      verb++;
    }
    List<TokenSpan> content = statement.content();
    boolean torn =
        verb + 1 < cue.to() && SPEECH_NOUN.at(words, verb + 1) && content.get(0).from() == cue.to();
    if (!torn) {
      return Optional.empty();
    }
    List<TokenSpan> whole = new ArrayList<>(content);
    whole.set(0, new TokenSpan(verb + 1, content.get(0).to()));
    return Optional.of(
        new Edit.Replace(
            statement,
            new Wording(statement.speaker(), new TokenSpan(cue.from(), verb + 1), whole)));
  }
}
