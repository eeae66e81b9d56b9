package dev.onrecord.cli.environment;

import dev.onrecord.producer.corpus.parsing.Quoted;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Makes untrusted text safe for a terminal: it must neither break a table nor send control
 * sequences.
 */
public final class TerminalText {
  private TerminalText() {}

  /** The text on one line, with a space for each control or formatting character. */
  public static String printable(String text) {
    return mapped(text, c -> Quoted.isPrintable(c) ? c : ' ');
  }

  /** The same, with its line ends and tabs. */
  public static String printableLines(String text) {
    return mapped(text, c -> c == '\n' || c == '\t' || Quoted.isPrintable(c) ? c : ' ');
  }

  private static String mapped(String text, IntUnaryOperator each) {
    int[] mapped = text.codePoints().map(each).toArray();
    return new String(mapped, 0, mapped.length);
  }

  public static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
