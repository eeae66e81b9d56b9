package dev.onrecord.producer.corpus.parsing;

/** White space in the broad sense: all spaces and separators of Unicode. */
public final class WhiteSpace {
  private static final char NEXT_LINE = '\u0085';

  private WhiteSpace() {}

  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }

  public static boolean isAll(String text) {
    return skip(text, 0) == text.length();
  }

  /** The index of the first character from {@code start} on that is not white space. */
  public static int skip(String text, int start) {
    int i = start;
    while (i < text.length() && is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The index of the first white space from {@code start} on. */
  public static int next(String text, int start) {
    int i = start;
    while (i < text.length() && !is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  public static String strip(String text) {
    int start = skip(text, 0);
    int end = text.length();
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Every run of white space as one space, and none at the ends. */
  public static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = skip(text, 0);
    while (i < text.length()) {
      int end = next(text, i);
      out.append(text, i, end);
      i = skip(text, end);
      if (i < text.length()) {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
