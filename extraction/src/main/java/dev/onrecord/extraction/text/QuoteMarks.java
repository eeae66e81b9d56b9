package dev.onrecord.extraction.text;

import java.util.Locale;
import java.util.Set;

/** Tells quotation marks from apostrophes, and opening from closing ones. */
final class QuoteMarks {
  enum Style {
    STRAIGHT,
    CURLY,
    SINGLE,
    STRAIGHT_SINGLE,
    ANGLE
  }

  /** What an apostrophe at the beginning of a word stands for a part of. */
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "tis", "twas", "cause", "n", "round", "bout", "im", "er", "neath");

  private static final int LONGEST_CLIPPED = 5;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] paragraphs;

  /** Per token, whether a sure closing single mark follows before the next opening one. */
  private final boolean[] closedLater;

  QuoteMarks(String text, int[] starts, int[] ends, int[] paragraphs) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.paragraphs = paragraphs;
    this.closedLater = closedLater();
  }

  /** The style of the mark at token {@code i}, or null where no quotation mark stands. */
  Style style(int i) {
    int length = ends[i] - starts[i];
    char c = text.charAt(starts[i]);
    if (length == 2 && text.charAt(starts[i] + 1) == c && (c == '\'' || c == '`')) {
      return Style.STRAIGHT;
    }
    if (length != 1) {
      return null;
    }
    return switch (c) {
      case '"' -> Style.STRAIGHT;
      case '“', '”', '„', '‟' -> Style.CURLY;
      case '‘', '’', '‚', '‛' -> Style.SINGLE;
      case '\'', '`' -> Style.STRAIGHT_SINGLE;
      case '«', '»' -> Style.ANGLE;
      default -> null;
    };
  }

  /** Whether the mark can begin what follows it, were it the first of a paragraph. */
  boolean mayOpen(int i) {
    char c = text.charAt(starts[i]);
    return c != '”' && c != '»' && c != '’';
  }

  boolean opens(int i) {
    return switch (text.charAt(starts[i])) {
      case '„', '«', '‚', '‛', '‟' -> true;
      case '“' -> !attachedLeft(i) || attachedRight(i);
      case '”' -> !attachedLeft(i) && attachedRight(i);
      case '"', '`' -> !looksClosing(i);
      case '‘' -> !clips(i) && endsSomewhere(i);
      case '\'' ->
          ends[i] - starts[i] == 2
              ? !looksClosing(i)
              : !attachedLeft(i) && attachedRight(i) && !clips(i) && endsSomewhere(i);
      default -> false;
    };
  }

  /** Whether the mark ends a quotation of its style that is open. */
  boolean closes(int i) {
    return switch (text.charAt(starts[i])) {
      case '”', '»' -> true;
      case '“' -> (attachedLeft(i) && !attachedRight(i)) || followsLowMark(i);
      case '"' -> !(attachedRight(i) && !attachedLeft(i));
      case '’' -> isSureClosing(i) || (isPossibleClosing(i) && !closedLater[i]);
      case '\'' ->
          ends[i] - starts[i] == 2 || isSureClosing(i) || (isPossibleClosing(i) && !closedLater[i]);
      default -> false;
    };
  }

  /** „German marks“ end with what elsewhere begins. */
  private boolean followsLowMark(int i) {
    for (int k = i - 1; k >= 0 && k > i - 200 && paragraphs[k] == paragraphs[i]; k--) {
      char c = text.charAt(starts[k]);
      if (c == '„' || c == '“' || c == '”') {
        return c == '„';
      }
    }
    return false;
  }

  private boolean[] closedLater() {
    boolean[] later = new boolean[starts.length];
    boolean found = false;
    for (int i = starts.length - 1; i >= 0; i--) {
      if (i + 1 < starts.length && paragraphs[i] != paragraphs[i + 1]) {
        found = resumes(i + 1);
      }
      later[i] = found;
      Style style = style(i);
      if (style == Style.SINGLE || style == Style.STRAIGHT_SINGLE) {
        found = isSureClosing(i) || (found && text.charAt(starts[i]) != '‘');
      }
    }
    return later;
  }

  /** Whether a paragraph begins with a single opening mark, so that one before may have gone on. */
  private boolean resumes(int i) {
    return text.charAt(starts[i]) == '‘' && attachedRight(i);
  }

  private boolean endsSomewhere(int i) {
    if (closedLater[i]) {
      return true;
    }
    // Only a doubtful end is left: take it where it is near.
    int last = Math.min(starts.length, i + 40);
    for (int k = i + 1; k < last && paragraphs[k] == paragraphs[i]; k++) {
      Style style = style(k);
      if ((style == Style.SINGLE || style == Style.STRAIGHT_SINGLE) && isPossibleClosing(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossibleClosing(int i) {
    char c = text.charAt(starts[i]);
    return (c == '’' || c == '\'') && ends[i] - starts[i] == 1 && attachedLeft(i) && !wordRight(i);
  }

  /** A closing mark that cannot be the apostrophe of "the workers' rights". */
  private boolean isSureClosing(int i) {
    if (!isPossibleClosing(i)) {
      return false;
    }
    char before = text.charAt(starts[i] - 1);
    boolean plural = before == 's' || before == 'S' || before == 'z' || before == 'x';
    return !plural
        || ends[i] == text.length()
        || !Chars.isSpace(text.charAt(ends[i]))
        || Chars.isLineEnd(text.charAt(ends[i]));
  }

  private boolean clips(int i) {
    if (i + 1 == starts.length || starts[i + 1] != ends[i]) {
      return false;
    }
    if (Character.isDigit(text.charAt(starts[i + 1]))) {
      return !closedLater[i];
    }
    return ends[i + 1] - starts[i + 1] <= LONGEST_CLIPPED
        && CLIPPED.contains(text.substring(starts[i + 1], ends[i + 1]).toLowerCase(Locale.ROOT));
  }

  private boolean looksClosing(int i) {
    return attachedLeft(i) && !attachedRight(i);
  }

  /** Whether something other than an opening bracket or a dash stands right before the mark. */
  private boolean attachedLeft(int i) {
    if (i == 0 || ends[i - 1] != starts[i]) {
      return false;
    }
    return "([{—–-“‘«".indexOf(text.charAt(starts[i] - 1)) < 0;
  }

  private boolean attachedRight(int i) {
    if (i + 1 == starts.length || starts[i + 1] != ends[i]) {
      return false;
    }
    return ",.;:!?)]}—–”’»".indexOf(text.charAt(ends[i])) < 0;
  }

  private boolean wordRight(int i) {
    return Chars.isWord(text, ends[i]);
  }
}
