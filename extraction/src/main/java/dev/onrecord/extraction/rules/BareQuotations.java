package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** She shrugged. “We lost.” The quotation is hers, whom the sentence before is about. */
final class BareQuotations implements Rule {
  private static final WordList PERSON = WordList.of("person");

  /** A longer sentence is mostly about more than its subject. */
  private static final int LONGEST = 30;

  /** How far its verb may stand from the subject: "Brown, a councillor, shook". */
  private static final int FARTHEST_VERB = 12;

  /** Annotated articles have two, both right; too few for more. */
  private static final double CONFIDENCE = 0.9;

  @Override
  public String name() {
    return "bare-quotations";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    List<Edit> found = new ArrayList<>();
    int name = 0;
    for (int i = 1; i < words.size(); i++) {
      if (!words.opensQuote(i) || !Paragraphs.same(words, i - 1, i) || words.isQuoted(i - 1)) {
        continue;
      }
      int start = words.sentenceStart(i - 1);
      while (name < article.names().size() && article.names().get(name).tokens().from() < start) {
        name++;
      }
      Optional<TokenSpan> said = sentences(article, i);
      Optional<TokenSpan> speaker = subject(article, start, i, name);
      if (said.isPresent() && speaker.isPresent()) {
        found.add(
            new Edit.Settle(
                new Utterance(speaker, Optional.empty(), List.of(said.get()), CONFIDENCE)));
      }
    }
    return found;
  }

  /** The quotation that opens here, if it is a whole sentence or more and nobody's yet. */
  private static Optional<TokenSpan> sentences(Reading article, int open) {
    SentenceView words = article.words();
    int to = open;
    while (article.isFree(to)
        && Paragraphs.same(words, open, to)
        && words.document().quote(to) == words.document().quote(open)) {
      to++;
    }
    boolean sentence =
        to - open > 3
            && words.closesQuote(to - 1)
            && words.isMark(to - 2, ".?!")
            && words.isCapitalised(open + 1);
    boolean attributed = Paragraphs.same(words, open, to) && !isNarrative(article, to);
    return sentence && !attributed ? Optional.of(new TokenSpan(open, to)) : Optional.empty();
  }

  /** Whether nothing here says whose the words before are. */
  private static boolean isNarrative(Reading article, int from) {
    SentenceView words = article.words();
    if (!words.isCapitalised(from)) {
      return false;
    }
    for (int i = from; i < Math.min(words.sentenceEnd(from), from + 6); i++) {
      if (!article.isFree(i)) {
        return false;
      }
    }
    return true;
  }

  /** The one person of a sentence, where it begins with him or her. */
  private static Optional<TokenSpan> subject(Reading article, int start, int end, int firstName) {
    SentenceView words = article.words();
    if (end - start > LONGEST || !words.isMark(end - 1, ".?!")) {
      return Optional.empty();
    }
    List<TokenSpan> people = new ArrayList<>();
    for (int k = firstName; k < article.names().size(); k++) {
      Name name = article.names().get(k);
      if (name.tokens().from() >= end) {
        break;
      }
      if (name.type() == NameType.PERSON) {
        people.add(name.tokens());
      }
    }
    List<TokenSpan> pronouns = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (words.isQuoted(i)) {
        return Optional.empty();
      }
      if (PERSON.at(words, i)) {
        pronouns.add(new TokenSpan(i, i + 1));
      }
    }
    if (people.isEmpty()
        && pronouns.size() == 1
        && pronouns.get(0).from() == start
        && isVerbNear(words, start + 1, end)) {
      return Optional.of(pronouns.get(0));
    }
    boolean named =
        people.size() == 1
            && pronouns.isEmpty()
            && (people.get(0).from() == start
                ? isVerbNear(words, people.get(0).to(), end)
                : words.is(start, "for")
                    && people.get(0).from() == start + 1
                    && words.isMark(people.get(0).to(), ","));
    return named ? Optional.of(people.get(0)) : Optional.empty();
  }

  private static boolean isVerbNear(SentenceView words, int from, int end) {
    int limit = words.isMark(from, ",") ? Math.min(end, from + FARTHEST_VERB) : from + 2;
    for (int i = from; i < limit; i++) {
      if (words.is(i, VBD, VBZ)) {
        return true;
      }
    }
    return false;
  }
}
