package dev.onrecord.extraction.tagging.lexicon;

/** The hash of a word in features. */
public final class WordHash {
  public static final int EMPTY = 17;

  private WordHash() {}

  public static int of(CharSequence word) {
    int hash = EMPTY;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }

  public static int next(int hash, char c) {
    return hash * 31 + c;
  }
}
