package dev.onrecord.extraction;

/**
 * A stretch of an article's body, in Unicode code points.
 *
 * @param start the first code point, counted from 0
 * @param end the code point after the last
 */
public record Offsets(int start, int end) {
  public Offsets {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: [" + start + "," + end + ")");
    }
  }
}
