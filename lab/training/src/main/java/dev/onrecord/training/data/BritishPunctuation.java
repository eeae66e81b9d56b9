package dev.onrecord.training.data;

import dev.onrecord.extraction.text.Document;

/**
 * Rewrites the punctuation of an article the British way, so that a model trained on American news
 * can read that, too: single quotation marks, followed by the comma. No offset changes.
 */
public final class BritishPunctuation {
  private BritishPunctuation() {}

  public static String of(String text) {
    Document document = Document.of(text);
    StringBuilder view = new StringBuilder(text);
    for (int i = 0; i < document.size(); i++) {
      int at = document.start(i);
      if (document.end(i) - at != 1) {
        continue;
      }
      if (document.opensQuote(i)) {
        view.setCharAt(at, '‘');
      } else if (document.closesQuote(i)) {
        boolean comma = at > 0 && view.charAt(at - 1) == ',';
        view.setCharAt(at, comma ? ',' : '’');
        if (comma) {
          view.setCharAt(at - 1, '’');
        }
      } else if (document.quote(i) >= 0) {
        nested(view, at);
      }
    }
    return view.toString();
  }

  private static void nested(StringBuilder view, int at) {
    char c = view.charAt(at);
    boolean apart = at == 0 || !Character.isLetterOrDigit(view.charAt(at - 1));
    if (c == '‘' && apart) {
      view.setCharAt(at, '“');
    }
  }
}
