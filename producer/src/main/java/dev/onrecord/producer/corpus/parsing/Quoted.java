package dev.onrecord.producer.corpus.parsing;

/** Text of others in a message: short, on one line, and without control of the terminal. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** The text in single quotes, shortened if it is long. */
  public static String of(String text) {
    return "'" + printable(shortened(text)) + "'";
  }

  /** The text with escapes for characters that cannot be printed. */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u%04x".formatted(c));
              }
            });
    return out.toString();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** Whether the code point is visible text: no control, format or separator character. */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
