package dev.onrecord.extraction.rules.grammar;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.RB;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

import dev.onrecord.extraction.tagging.SentenceView;

/** English verbs in a sentence. */
public final class Verbs {
  private static final WordList HAVE = WordList.of("have");
  private static final WordList NEGATION = WordList.of("negation");

  /** The most auxiliaries and adverbs before a verb; more are no English. */
  private static final int LONGEST = 8;

  private Verbs() {}

  /** The first of the auxiliaries and adverbs before a verb; a negation is neither. */
  public static int start(SentenceView words, int verb) {
    int first = Math.max(words.sentenceStart(verb), verb - LONGEST);
    int from = verb;
    while (from > first && isLight(words, from - 1)) {
      from--;
    }
    return from;
  }

  /** Whether a subject may stand before this verb: "says", "has said", but not "is said". */
  public static boolean isFinite(SentenceView words, int verb) {
    return words.is(verb, VBD, VBZ, VBP)
        || (words.is(verb, VBN) && HAVE.at(words, start(words, verb)));
  }

  private static boolean isLight(SentenceView words, int token) {
    return HAVE.at(words, token) || (words.is(token, RB) && !NEGATION.at(words, token));
  }
}
