package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into windows that an encoder reads at once: at the border of a paragraph or of a
 * sentence that no quotation crosses, where there is one. Where there is none the next window
 * begins with the end of the one before.
 */
final class Windows {
  /** Longest window, in pieces; the encoder was trained on windows of up to 190. */
  static final int LONGEST = 160;

  /** How much of a window may be there for its neighbour's sake, in pieces. */
  private static final int OVERLAP = 50;

  private final Pieces pieces;
  private final Document document;
  private final List<Window> windows = new ArrayList<>();

  /**
   * What is read at once.
   *
   * @param tokens all of it
   * @param own the tokens whose reading counts; every token is one window's own
   */
  record Window(TokenSpan tokens, TokenSpan own) {}

  private Windows(Pieces pieces) {
    this.pieces = pieces;
    this.document = pieces.document();
  }

  static List<Window> of(Pieces pieces) {
    Windows windows = new Windows(pieces);
    windows.cut();
    return List.copyOf(windows.windows);
  }

  private void cut() {
    int from = 0;
    int own = 0;
    while (own < document.size()) {
      int to = reach(from);
      if (to < document.size()) {
        to = border(own, to);
      }
      windows.add(new Window(new TokenSpan(from, to), new TokenSpan(own, to)));
      own = to;
      from = isCrossed(to) ? overlap(own) : own;
    }
  }

  /** The token after the last that has room in a window that begins here. */
  private int reach(int from) {
    int used = 0;
    int to = from;
    while (to < document.size() && used + pieces.ids()[to].length <= LONGEST) {
      used += pieces.ids()[to++].length;
    }
    return to;
  }

  /** The best place to end a window: not after {@code to}, and not too early. */
  private int border(int own, int to) {
    int early = own + (to - own) / 2;
    int sentence = 0;
    int quiet = 0;
    for (int i = to; i > early; i--) {
      if (document.sentence(i) == document.sentence(i - 1)) {
        continue;
      }
      if (document.paragraph(i) != document.paragraph(i - 1) && !isCrossed(i)) {
        return i;
      }
      sentence = Math.max(sentence, i);
      quiet = isCrossed(i) ? quiet : Math.max(quiet, i);
    }
    return quiet > 0 ? quiet : sentence > 0 ? sentence : to;
  }

  /** Whether a sentence or a quotation goes on across the border before token {@code i}. */
  private boolean isCrossed(int i) {
    return i < document.size()
        && (document.sentence(i) == document.sentence(i - 1)
            || document.quote(i) >= 0 && document.quote(i) == document.quote(i - 1));
  }

  /** The first token of the last sentences before {@code own} that fit beside it. */
  private int overlap(int own) {
    int used = 0;
    int from = own;
    int begin = own;
    while (from > 0 && used + pieces.ids()[from - 1].length <= OVERLAP) {
      used += pieces.ids()[--from].length;
      if (from == 0 || document.sentence(from) != document.sentence(from - 1)) {
        begin = from;
      }
    }
    return begin < own ? begin : from;
  }
}
