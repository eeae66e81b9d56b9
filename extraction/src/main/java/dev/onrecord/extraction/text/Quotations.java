package dev.onrecord.extraction.text;

import java.util.Arrays;

/**
 * Finds the quotations of a document. Nested ones belong to the outermost; one that is not closed
 * ends with its paragraph, unless the next paragraph begins with its opening mark again.
 */
final class Quotations {
  private static final int DEEPEST = 8;

  static final byte OPENS = 1;
  static final byte CLOSES = 2;

  private final QuoteMarks quoteMarks;
  private final int[] ids;
  private final byte[] marks;
  private final QuoteMarks.Style[] open = new QuoteMarks.Style[DEEPEST];
  private int depth;
  private int current = -1;
  private int count;

  private Quotations(QuoteMarks quoteMarks, int size) {
    this.quoteMarks = quoteMarks;
    this.marks = new byte[size];
    this.ids = new int[size];
    Arrays.fill(ids, -1);
  }

  static Quotations find(String text, int[] starts, int[] ends, int[] paragraphs) {
    Quotations quotations =
        new Quotations(new QuoteMarks(text, starts, ends, paragraphs), starts.length);
    for (int i = 0; i < starts.length; i++) {
      quotations.step(i, i > 0 && paragraphs[i] != paragraphs[i - 1]);
    }
    return quotations;
  }

  /** The number of the quotation of every token, counted from 0; -1 outside. Marks are inside. */
  int[] ids() {
    return ids;
  }

  /** Per token whether it opens or closes an outermost quotation. */
  byte[] marks() {
    return marks;
  }

  private void step(int i, boolean newParagraph) {
    QuoteMarks.Style style = quoteMarks.style(i);
    if (newParagraph && depth > 0) {
      if (style != null && style == open[0] && quoteMarks.mayOpen(i)) {
        depth = 1;
        ids[i] = current;
        marks[i] = OPENS;
        return;
      }
      depth = 0;
    }
    if (style != null) {
      mark(i, style);
    } else if (depth > 0) {
      ids[i] = current;
    }
  }

  private void mark(int i, QuoteMarks.Style style) {
    int at = find(style);
    if (at >= 0 && quoteMarks.closes(i)) {
      ids[i] = current;
      depth = at;
      marks[i] = depth == 0 ? CLOSES : 0;
      return;
    }
    boolean opens = depth < DEEPEST && quoteMarks.opens(i);
    if (opens && at >= 0 && style == QuoteMarks.Style.STRAIGHT) {
      // The mark that should have closed the one before is missing.
      depth = at;
    } else if (at >= 0) {
      opens = false;
    }
    if (opens) {
      marks[i] = depth == 0 ? OPENS : 0;
      open(style);
    }
    if (depth > 0) {
      ids[i] = current;
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
    // Editors mix them: "so ends what a straight mark began.”
    boolean mixed = style == QuoteMarks.Style.CURLY && depth == 1;
    return mixed && open[0] == QuoteMarks.Style.STRAIGHT ? 0 : -1;
  }
}
