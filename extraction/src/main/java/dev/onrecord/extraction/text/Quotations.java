package dev.onrecord.extraction.text;

import java.util.Arrays;

/**
 * Finds the quotations of a document. Nested ones belong to the outermost; one that is not closed
 * ends with its paragraph, unless the next paragraph begins with its opening mark again.
 */
final class Quotations {
  private static final int DEEPEST = 8;

  private final QuoteMarks marks;
  private final int[] ids;
  private final QuoteMarks.Style[] open = new QuoteMarks.Style[DEEPEST];
  private int depth;
  private int current = -1;
  private int count;

  private Quotations(QuoteMarks marks, int size) {
    this.marks = marks;
    this.ids = new int[size];
    Arrays.fill(ids, -1);
  }

  /** The number of the quotation of every token, counted from 0; -1 outside. Marks are inside. */
  static int[] find(String text, int[] starts, int[] ends, int[] paragraphs) {
    Quotations quotations =
        new Quotations(new QuoteMarks(text, starts, ends, paragraphs), starts.length);
    for (int i = 0; i < starts.length; i++) {
      quotations.step(i, i > 0 && paragraphs[i] != paragraphs[i - 1]);
    }
    return quotations.ids;
  }

  private void step(int i, boolean newParagraph) {
    QuoteMarks.Style style = marks.style(i);
    if (newParagraph && depth > 0) {
      if (style != null && style == open[0] && marks.mayOpen(i)) {
        depth = 1;
        ids[i] = current;
        return;
      }
      depth = 0;
    }
    if (style == null) {
      ids[i] = depth > 0 ? current : -1;
      return;
    }
    int at = find(style);
    if (at >= 0 && marks.closes(i)) {
      ids[i] = current;
      depth = at;
    } else if (at < 0 && depth < DEEPEST && marks.opens(i)) {
      open(style);
      ids[i] = current;
    } else if (at >= 0 && style == QuoteMarks.Style.STRAIGHT && marks.opens(i)) {
      // The mark that should have closed the one before is missing.
      depth = at;
      open(style);
      ids[i] = current;
    } else {
      ids[i] = depth > 0 ? current : -1;
    }
  }

  private void open(QuoteMarks.Style style) {
    if (depth == 0) {
      current = count++;
    }
    open[depth++] = style;
  }

  private int find(QuoteMarks.Style style) {
    for (int k = depth - 1; k >= 0; k--) {
      if (open[k] == style) {
        return k;
      }
    }
    return -1;
  }
}
