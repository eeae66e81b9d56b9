package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;

/** Reads what follows a name after a comma: ", a plumber from Hull, ...". */
final class Appositions {
  /** Words of an apposition before its head. */
  private static final int REACH = 8;

  private Appositions() {}

  /** The token of the head of the apposition that begins after this comma; -1 for none. */
  static int head(SentenceView words, int comma) {
    return words.isPunctuation(comma, ',') ? headAfter(words, comma) : -1;
  }

  /** The token of the head of the phrase that begins after this token; -1 for none. */
  static int headAfter(SentenceView words, int before) {
    int head = -1;
    for (int i = before + 1; i <= before + REACH && i < words.size(); i++) {
      if (words.is(i, PartOfSpeech.NN, PartOfSpeech.NNS)) {
        head = i;
      } else if (!mayPrecede(words, i)) {
        return ends(words, i) ? head : -1;
      }
    }
    return -1;
  }

  private static boolean mayPrecede(SentenceView words, int token) {
    return words.is(
            token,
            PartOfSpeech.DT,
            PartOfSpeech.JJ,
            PartOfSpeech.NNP,
            PartOfSpeech.CD,
            PartOfSpeech.VBN,
            PartOfSpeech.VBG,
            PartOfSpeech.PRPS,
            PartOfSpeech.POS)
        || words.isPossessive(token)
        || words.isPunctuation(token, '-');
  }

  private static boolean ends(SentenceView words, int token) {
    return words.is(
        token,
        PartOfSpeech.IN,
        PartOfSpeech.TO,
        PartOfSpeech.WH,
        PartOfSpeech.COMMA,
        PartOfSpeech.STOP,
        PartOfSpeech.CC,
        PartOfSpeech.CLOSE);
  }
}
