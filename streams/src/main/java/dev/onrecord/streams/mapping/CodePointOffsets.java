package dev.onrecord.streams.mapping;

import dev.onrecord.extraction.Offsets;

/** Cuts spans, given in code points, out of a text in time that does not depend on the text. */
final class CodePointOffsets {
  private static final int STEP = 256;

  private final String text;
  private final int[] marks;

  CodePointOffsets(String text) {
    this.text = text;
    int count = text.codePointCount(0, text.length());
    marks = new int[count / STEP + 1];
    for (int i = 1; i < marks.length; i++) {
      marks[i] = text.offsetByCodePoints(marks[i - 1], STEP);
    }
  }

  String text(Offsets span) {
    return text.substring(index(span.start()), index(span.end()));
  }

  private int index(int codePoint) {
    return text.offsetByCodePoints(marks[codePoint / STEP], codePoint % STEP);
  }
}
