package dev.onrecord.cli.environment;

import dev.onrecord.producer.corpus.parsing.Quoted;
import java.util.Locale;

/**
 * Makes untrusted text safe for a terminal: it must neither break a table nor send control
 * sequences.
 */
public final class TerminalText {
  private TerminalText() {}

  /** The text on one line, with a space for each control or formatting character. */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> printable.appendCodePoint(Quoted.isPrintable(c) ? c : ' '));
    return printable.toString();
  }

  public static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
