package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.MD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNS;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VB;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Headlines that end with who says it: "Plant to close, owner says", "Taxes will rise: minister".
 */
final class Headlines implements Rule {
  private static final WordList HEADLINE = WordList.of("headline");

  private static final int LONGEST = 25;
  private static final int LONGEST_NAME = 6;

  /** Annotated articles have none; all six of the made-up cases were right. */
  private static final double CONFIDENCE = 0.9;

  @Override
  public String name() {
    return "headlines";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    int end = 0;
    while (Paragraphs.same(words, 0, end) && end <= LONGEST) {
      end++;
    }
    boolean headline =
        end > 4
            && end <= LONGEST
            && end < words.size()
            && !words.isMark(end - 1, ".")
            && article.isFree(new TokenSpan(0, end));
    if (!headline) {
      return List.of();
    }
    int cut = end - 2;
    while (cut > 1 && !words.isMark(cut, ",:")) {
      cut--;
    }
    return cut < 2 ? List.of() : attributed(words, cut, end).stream().toList();
  }

  private static Optional<Edit> attributed(SentenceView words, int cut, int end) {
    TokenSpan said = new TokenSpan(0, cut);
    if (words.isMark(cut, ":")) {
      boolean name = end - cut - 1 <= LONGEST_NAME && isNoun(words, cut + 1, end);
      return name && isClause(words, said)
          ? settled(new TokenSpan(cut + 1, end), new TokenSpan(cut, cut + 1), said)
          : Optional.empty();
    }
    int verb = cut + 1;
    while (verb < end && !HEADLINE.at(words, verb)) {
      verb++;
    }
    if (verb == end || verb - cut > LONGEST_NAME) {
      return Optional.empty();
    }
    TokenSpan cue = new TokenSpan(verb, verb + 1);
    if (verb == cut + 1) {
      return verb + 1 < end && end - verb <= LONGEST_NAME
          ? settled(new TokenSpan(verb + 1, end), cue, said)
          : Optional.empty();
    }
    boolean last = verb + 1 == end || (words.is(verb, "tells") && end - verb <= LONGEST_NAME);
    return last ? settled(new TokenSpan(cut + 1, verb), cue, said) : Optional.empty();
  }

  private static Optional<Edit> settled(TokenSpan speaker, TokenSpan cue, TokenSpan said) {
    return Optional.of(
        new Edit.Settle(
            new Utterance(Optional.of(speaker), Optional.of(cue), List.of(said), CONFIDENCE)));
  }

  private static boolean isNoun(SentenceView words, int from, int to) {
    return IntStream.range(from, to)
        .allMatch(i -> words.is(i, NN, NNS, NNP) || words.isCapitalised(i));
  }

  private static boolean isClause(SentenceView words, TokenSpan said) {
    return IntStream.range(1, said.to())
        .anyMatch(i -> words.is(i, MD, VB, VBP, VBZ, VBD) && !words.isQuoted(i));
  }
}
