package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.DT;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.IN;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A dash that tells whose a quotation is: “All is well.” — Mary Stone, 3 May. */
final class DashAttributions implements Rule {
  /** More words are rarely a name and an office. */
  private static final int LONGEST_NAME = 8;

  /** One article of PolNeAR has 17, nearly all marked; too few for more. */
  private static final double CONFIDENCE = 0.9;

  @Override
  public String name() {
    return "dash-attributions";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    return article.forEachFree(
        token ->
            (words.isMark(token, "—―–") || words.is(token, "--"))
                    && words.closesQuote(token - 1)
                    && words.isCapitalised(token + 1)
                ? attribution(article, token)
                : Optional.empty());
  }

  private static Optional<Edit> attribution(Reading article, int dash) {
    SentenceView words = article.words();
    Document document = words.document();
    int paragraph = document.paragraph(dash);
    int to = dash + 1;
    while (isIn(document, to, paragraph)
        && to - dash <= LONGEST_NAME
        && !words.isMark(to, ",.(;:")) {
      to++;
    }
    int from = dash - 1;
    while (from > 0 && document.quote(from - 1) == document.quote(dash - 1)) {
      from--;
    }
    boolean last =
        !isIn(document, to, paragraph)
            || words.isMark(to, ",(")
            || !isIn(document, to + 1, paragraph);
    boolean first = from == 0 || document.paragraph(from - 1) != document.paragraph(from);
    TokenSpan said = new TokenSpan(from, dash);
    boolean person = isName(words, dash + 1, to) && !isPublication(article, dash + 1);
    return last && first && person && article.isFree(said)
        ? Optional.of(
            new Edit.Settle(
                new Utterance(
                    Optional.of(new TokenSpan(dash + 1, to)),
                    Optional.of(new TokenSpan(dash, dash + 1)),
                    List.of(said),
                    CONFIDENCE)))
        : Optional.empty();
  }

  /** “Bridge to close” — Toronto Star, 3 May 2022: a source with its title. */
  private static boolean isPublication(Reading article, int token) {
    return article.names().stream()
        .anyMatch(name -> name.type() == NameType.ORG && name.tokens().contains(token));
  }

  private static boolean isIn(Document document, int token, int paragraph) {
    return token < document.size() && document.paragraph(token) == paragraph;
  }

  private static boolean isName(SentenceView words, int from, int to) {
    return to - from < LONGEST_NAME
        && !words.is(from, DT)
        && words.isCapitalised(from)
        && IntStream.range(from, to).allMatch(i -> words.isCapitalised(i) || words.is(i, DT, IN));
  }
}
