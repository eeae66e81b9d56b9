package dev.onrecord.cli.top;

import dev.onrecord.cli.environment.TerminalText;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Fits untrusted text into a given width on the screen. */
final class TopText {
  private static final AttributedString ELLIPSIS = new AttributedString("…");

  /** A column may take several code points: letters with their accents. More is an attack. */
  private static final int CODE_POINTS_A_COLUMN = 4;

  private TopText() {}

  /**
   * The text without control characters, at most {@code width} columns of it; a cut text ends in an
   * ellipsis.
   */
  static AttributedString cut(String text, int width, AttributedStyle style) {
    int kept = (int) Math.min(text.length(), (long) CODE_POINTS_A_COLUMN * (width + 1));
    return cut(new AttributedString(TerminalText.printable(text.substring(0, kept)), style), width);
  }

  static AttributedString cut(AttributedString text, int width) {
    if (text.columnLength() <= width) {
      return text;
    }
    return width <= 0
        ? AttributedString.EMPTY
        : AttributedString.join(
            AttributedString.EMPTY, text.columnSubSequence(0, width - 1), ELLIPSIS);
  }

  /** The text cut or padded to exactly {@code width} columns. */
  static AttributedString fill(String text, int width, AttributedStyle style) {
    AttributedString cut = cut(text, width, style);
    return new AttributedStringBuilder()
        .append(cut)
        .styled(style, " ".repeat(Math.max(0, width - cut.columnLength())))
        .toAttributedString();
  }
}
