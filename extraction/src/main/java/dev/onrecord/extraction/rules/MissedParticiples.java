package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBG;

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

/** A participle that goes on reporting: "..., warning of rain". */
final class MissedParticiples implements Rule {
  private static final WordList GOES_ON = WordList.of("goes-on");
  private static final WordList REPORT = WordList.of("report");

  @Override
  public String name() {
    return "missed-participles";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return Clauses.after(article, verb -> participle(article, verb));
  }

  private static Optional<Edit.Add> participle(Reading article, int verb) {
    SentenceView words = article.words();
    boolean reports =
        words.is(verb, VBG)
            && !words.isCapitalised(verb)
            && (REPORT.at(words, verb) || GOES_ON.at(words, verb))
            && !words.is(verb + 1, "to");
    if (!reports) {
      return Optional.empty();
    }
    int before = Verbs.start(words, verb) - 1;
    boolean apart =
        words.isMark(before, ",") || (words.closesQuote(before) && words.isMark(before - 1, ","));
    return Clauses.clause(article, verb, verb + 1)
        .filter(said -> apart)
        .map(
            said ->
                new Edit.Add(
                    new Wording(Optional.empty(), new TokenSpan(verb, verb + 1), List.of(said))));
  }
}
