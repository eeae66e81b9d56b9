package dev.onrecord.extraction.text;

/** Where tokens stand when code points are counted. */
final class CodePoints {
  private CodePoints() {}

  /** The number of code points before each of these offsets, which must ascend. */
  static int[] before(String text, int[] offsets) {
    if (!hasSurrogates(text)) {
      return offsets;
    }
    int[] result = new int[offsets.length];
    int at = 0;
    int count = 0;
    for (int i = 0; i < offsets.length; i++) {
      count += text.codePointCount(at, offsets[i]);
      at = offsets[i];
      result[i] = count;
    }
    return result;
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
