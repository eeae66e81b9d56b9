package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.lexicon.IntTable;

/**
 * The neighbours of the same word elsewhere in the document: after "Antony Blinken", "Blinken"
 * alone is known to be a name.
 */
final class NonLocalContext {
  private final Tokens t;
  private final IntTable previous = new IntTable();
  private final IntTable next = new IntTable();
  private final IntTable lowerCase = new IntTable();
  private final boolean[] titleCase;

  NonLocalContext(Tokens tokens) {
    this.t = tokens;
    this.titleCase = new boolean[tokens.document.sentences()];
    for (int k = 0; k < titleCase.length; k++) {
      titleCase[k] = isTitleCase(t.document.sentenceStart(k), t.document.sentenceEnd(k));
    }
    for (int i = 0; i < t.size; i++) {
      if (t.kind[i] == WordReader.LOWER) {
        lowerCase.put(t.lower[i], 1);
      } else if (isName(i)) {
        if (i > 0 && isName(i - 1) && sameSentence(i - 1, i)) {
          previous.putIfAbsent(t.form[i], t.lower[i - 1]);
        }
        if (i + 1 < t.size && isName(i + 1) && sameSentence(i, i + 1)) {
          next.putIfAbsent(t.form[i], t.lower[i + 1]);
        }
      }
    }
  }

  int previous(int i) {
    return previous.get(t.form[i]);
  }

  int next(int i) {
    return next.get(t.form[i]);
  }

  int seenInLowerCase(int i) {
    return lowerCase.get(t.lower[i]);
  }

  /** Returns 1 if nearly every word of the sentence is capitalised, as in a headline. */
  int isTitleCase(int i) {
    return titleCase[t.document.sentence(i)] ? 1 : 0;
  }

  private boolean isName(int i) {
    return t.kind[i] == WordReader.CAPITAL && !titleCase[t.document.sentence(i)];
  }

  private boolean sameSentence(int i, int j) {
    return t.document.sentence(i) == t.document.sentence(j);
  }

  private boolean isTitleCase(int from, int to) {
    int words = 0;
    int capitalised = 0;
    for (int i = from; i < to; i++) {
      boolean longWord = t.document.end(i) - t.document.start(i) > 3;
      if (longWord && t.kind[i] != WordReader.PUNCTUATION && t.kind[i] != WordReader.DIGIT) {
        words++;
        capitalised += t.kind[i] == WordReader.CAPITAL ? 1 : 0;
      }
    }
    return words >= 4 && capitalised * 10 >= words * 9;
  }
}
