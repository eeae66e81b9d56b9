package dev.onrecord.extraction.text;

/**
 * A run of tokens of one document.
 *
 * @param from the first token
 * @param to the token after the last
 */
public record TokenSpan(int from, int to) {
  public TokenSpan {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no run of tokens: [" + from + "," + to + ")");
    }
  }

  public int length() {
    return to - from;
  }

  public boolean contains(int token) {
    return from <= token && token < to;
  }

  public boolean overlaps(TokenSpan other) {
    return from < other.to && other.from < to;
  }
}
