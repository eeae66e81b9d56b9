package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;

/**
 * The nearest nouns and verbs, the counts of nouns, verbs and breaks between two tokens, and the
 * quotations of a document, precomputed. The parts of speech must be known.
 */
public final class Layout {
  /** How far away nouns and verbs are looked for, in tokens. */
  private static final int REACH = 15;

  final Tokens t;
  final int[] nounLeft;
  final int[] verbLeft;
  final int[] nounRight;
  final int[] verbRight;
  private final int[] breaks;
  private final int[] verbs;
  private final int[] nouns;
  private final int[] quoting;

  public Layout(Tokens tokens) {
    this.t = tokens;
    this.nounLeft = new int[t.size];
    this.verbLeft = new int[t.size];
    this.nounRight = new int[t.size];
    this.verbRight = new int[t.size];
    this.breaks = new int[t.size + 1];
    this.verbs = new int[t.size + 1];
    this.nouns = new int[t.size + 1];
    this.quoting = new int[t.document.sentences()];
    for (int k = 0; k < quoting.length; k++) {
      readSentence(k, t.document.sentenceStart(k), t.document.sentenceEnd(k));
    }
    for (int i = 0; i < t.size; i++) {
      breaks[i + 1] = breaks[i] + (isBreak(t.tag[i]) ? 1 : 0);
      verbs[i + 1] = verbs[i] + (PartOfSpeech.isVerb(t.tag[i]) ? 1 : 0);
      nouns[i + 1] = nouns[i] + (PartOfSpeech.isNoun(t.tag[i]) ? 1 : 0);
    }
  }

  public Tokens tokens() {
    return t;
  }

  /** Commas, colons and dashes in [from, to), at most 3. */
  int breaks(int from, int to) {
    return Math.min(3, breaks[to] - breaks[from]);
  }

  int verbs(int from, int to) {
    return Math.min(3, verbs[to] - verbs[from]);
  }

  int nouns(int from, int to) {
    return Math.min(3, nouns[to] - nouns[from]);
  }

  /** Bit 0: a token of the sentence is quoted; 1: one is not; 2: one is a quotation mark. */
  int quoting(int sentence) {
    return quoting[sentence];
  }

  int isQuoted(int i) {
    return i >= 0 && i < t.size && t.document.quote(i) >= 0 ? 1 : 0;
  }

  /** A distance in tokens, the coarser the longer it is. */
  static int bucket(int distance) {
    if (distance < 0) {
      return -bucket(-distance);
    }
    return distance < 6
        ? distance
        : distance < 9 ? 6 : distance < 13 ? 7 : distance < 20 ? 8 : distance < 35 ? 9 : 10;
  }

  private static boolean isBreak(int tag) {
    return tag == PartOfSpeech.COMMA.code() || tag == PartOfSpeech.COLON.code();
  }

  private void readSentence(int k, int from, int to) {
    Document document = t.document;
    int noun = -1;
    int verb = -1;
    for (int i = from; i < to; i++) {
      nounLeft[i] = near(i, noun);
      verbLeft[i] = near(i, verb);
      if (PartOfSpeech.isNoun(t.tag[i])) {
        noun = i;
      } else if (PartOfSpeech.isVerb(t.tag[i])) {
        verb = i;
      }
      quoting[k] |= document.quote(i) >= 0 ? 1 : 2;
      quoting[k] |= t.isQuoteMark(i) ? 4 : 0;
    }
    noun = -1;
    verb = -1;
    for (int i = to - 1; i >= from; i--) {
      nounRight[i] = near(i, noun);
      verbRight[i] = near(i, verb);
      if (PartOfSpeech.isNoun(t.tag[i])) {
        noun = i;
      } else if (PartOfSpeech.isVerb(t.tag[i])) {
        verb = i;
      }
    }
  }

  private static int near(int i, int other) {
    return other >= 0 && Math.abs(i - other) < REACH ? other : -1;
  }

  /** {@code values[i]}, or 0 if {@code i} is negative. */
  static int of(int[] values, int i) {
    return i < 0 ? 0 : values[i];
  }
}
