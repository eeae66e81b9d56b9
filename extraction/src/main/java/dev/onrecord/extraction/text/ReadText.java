package dev.onrecord.extraction.text;

/**
 * A text as a person reads it, and where its characters stand in the text that was given.
 *
 * @param text decoded, and with wrapped lines joined
 * @param starts per char of the text, where what it stands for begins; null where both are alike
 * @param ends per char, where that ends; null where both are alike
 */
record ReadText(String text, int[] starts, int[] ends) {
  static ReadText of(String given) {
    ReadText decoded = Characters.read(given);
    return new ReadText(LineWraps.join(decoded.text), decoded.starts, decoded.ends);
  }

  /** Where tokens that begin here begin in the given text, in UTF-16 units. */
  int[] givenStarts(int[] tokens) {
    if (starts == null) {
      return tokens;
    }
    int[] given = new int[tokens.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = starts[tokens[i]];
    }
    return given;
  }

  /** Where tokens that end here end in the given text, in UTF-16 units. */
  int[] givenEnds(int[] tokens) {
    if (ends == null) {
      return tokens;
    }
    int[] given = new int[tokens.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = ends[tokens[i] - 1];
    }
    return given;
  }
}
