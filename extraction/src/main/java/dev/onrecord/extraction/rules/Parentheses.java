package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.MD;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "The plan, says Dana Poehler, is dead": what stands before and after is what she says. */
final class Parentheses implements Rule {
  private static final WordList REPORT = WordList.of("report");

  /** A longer subject is mostly more than one. */
  private static final int FARTHEST = 30;

  /** The most tokens of a name with its office. */
  private static final int LONGEST = 15;

  /** All of the 3 in annotated articles were right: too few for more. */
  private static final double CONFIDENCE = 0.9;

  @Override
  public String name() {
    return "parentheses";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    Map<Integer, Set<Utterance>> statements = article.bySentence();
    List<Edit> found = new ArrayList<>();
    for (int i = 2; i < words.size() - 2; i++) {
      if (words.isMark(i - 1, ",")
          && REPORT.at(words, i)
          && words.is(i, VBD, VBZ)
          && !words.isQuoted(i)
          && article.isRead(i)) {
        edits(article, i, statements.getOrDefault(words.sentenceStart(i), Set.of()), found);
      }
    }
    return found;
  }

  private static void edits(
      Reading article, int verb, Set<Utterance> statements, List<Edit> found) {
    SentenceView words = article.words();
    int start = words.sentenceStart(verb);
    int end = words.sentenceEnd(verb);
    int to = verb + 2;
    int limit = Math.min(end - 3, verb + LONGEST);
    while (to < limit && !(words.isMark(to, ",") && article.nameBefore(to).isPresent())) {
      to++;
    }
    if (to >= limit
        || !words.is(to + 1, VBD, VBZ, VBP, VB, MD)
        || !isPlain(words, start, verb)
        || isQuotedAnywhere(words, start, end)) {
      return;
    }
    TokenSpan cue = new TokenSpan(verb, verb + 1);
    TokenSpan speaker = new TokenSpan(verb + 1, to);
    TokenSpan before = new TokenSpan(start, verb - 1);
    TokenSpan after = Paragraphs.unstopped(words, to + 1, end);
    boolean right =
        statements.stream()
            .anyMatch(
                s ->
                    s.cue().equals(Optional.of(cue))
                        && s.speaker().isPresent()
                        && s.content().equals(List.of(before, after)));
    if (right) {
      return;
    }
    List<Utterance> torn =
        statements.stream()
            .filter(
                s ->
                    s.content().stream().anyMatch(p -> p.overlaps(before) || p.overlaps(after))
                        || s.cue().filter(c -> c.overlaps(cue)).isPresent())
            .toList();
    torn.stream().map(Edit.Drop::new).forEach(found::add);
    found.add(
        new Edit.Settle(
            new Utterance(
                Optional.of(speaker), Optional.of(cue), List.of(before, after), CONFIDENCE)));
  }

  private static boolean isQuotedAnywhere(SentenceView words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a subject without a verb of its own stands in front: "The plan". */
  private static boolean isPlain(SentenceView words, int start, int verb) {
    if (verb - start > FARTHEST) {
      return false;
    }
    for (int i = start; i < verb - 1; i++) {
      if (words.is(i, VBD, VBZ, VBP, MD) || words.isMark(i, ",;:")) {
        return false;
      }
    }
    return verb - 1 > start;
  }
}
