package dev.onrecord.extraction.text;

/** What the characters of a text are to the tokeniser. */
final class Chars {
  private Chars() {}

  /** Number of chars of the word character at {@code i}: 1 or 2, or 0 where none stands there. */
  static int wordWidth(String text, int i) {
    if (i >= text.length()) {
      return 0;
    }
    char c = text.charAt(i);
    if (c < 0x80) {
      return isAsciiWord(c) ? 1 : 0;
    }
    if (!Character.isSurrogate(c)) {
      return Character.isLetterOrDigit(c) || isMark(c) ? 1 : 0;
    }
    int codePoint = text.codePointAt(i);
    return Character.isLetterOrDigit(codePoint) ? Character.charCount(codePoint) : 0;
  }

  static boolean isWord(String text, int i) {
    return wordWidth(text, i) > 0;
  }

  static boolean isLetter(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }

  static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  static boolean isSpace(char c) {
    return c == ' '
        || (c < 0x80
            ? c <= 0x20
            : c == '\u0085'
                || c == '\u00a0'
                || c == '\ufeff'
                || c == '\u200b'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c));
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2011';
  }

  static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** Whether {@code c} may stand between the end of a sentence and the space after it. */
  static boolean closes(char c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»';
  }

  /** Whether a sentence may begin with {@code c}. */
  static boolean begins(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'«„([@#—–-•*".indexOf(c) >= 0;
  }

  /** Whether several of {@code c} in a row are one token. */
  static boolean repeats(char c) {
    return ".-_!?'`*=~".indexOf(c) >= 0;
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isMark(char c) {
    return c >= 0x300
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }
}
