package dev.onrecord.extraction.tagging.features;

/**
 * What stands beside the same word elsewhere in the document: once "Antony Blinken" is read,
 * "Blinken" is known for a name.
 */
final class Companions {
  private final Tokens t;
  private final IntTable before = new IntTable();
  private final IntTable after = new IntTable();
  private final IntTable lowerCase = new IntTable();
  private final boolean[] capitals;

  Companions(Tokens tokens) {
    this.t = tokens;
    this.capitals = new boolean[tokens.document.sentences()];
    for (int k = 0; k < capitals.length; k++) {
      capitals[k] = isInCapitals(t.document.sentenceStart(k), t.document.sentenceEnd(k));
    }
    for (int i = 0; i < t.size; i++) {
      if (t.kind[i] == WordReader.LOWER) {
        lowerCase.put(t.lower[i], 1);
      } else if (isName(i)) {
        if (i > 0 && isName(i - 1) && sameSentence(i - 1, i)) {
          before.putIfAbsent(t.form[i], t.lower[i - 1]);
        }
        if (i + 1 < t.size && isName(i + 1) && sameSentence(i, i + 1)) {
          after.putIfAbsent(t.form[i], t.lower[i + 1]);
        }
      }
    }
  }

  int previous(int i) {
    return before.get(t.form[i]);
  }

  int next(int i) {
    return after.get(t.form[i]);
  }

  int seenInLowerCase(int i) {
    return lowerCase.get(t.lower[i]);
  }

  /** Whether nearly every word of its sentence begins with a capital, as in a headline. */
  int isInCapitals(int i) {
    return capitals[t.document.sentence(i)] ? 1 : 0;
  }

  private boolean isName(int i) {
    return t.kind[i] == WordReader.CAPITAL && !capitals[t.document.sentence(i)];
  }

  private boolean sameSentence(int i, int j) {
    return t.document.sentence(i) == t.document.sentence(j);
  }

  private boolean isInCapitals(int from, int to) {
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
