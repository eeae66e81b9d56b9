package dev.onrecord.extraction.actors;

import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** Tells how much of what was said stands in quotation marks. */
final class Kinds {
  private Kinds() {}

  static Directness of(Document document, List<TokenSpan> content) {
    boolean quoted = false;
    boolean reported = false;
    for (TokenSpan span : content) {
      for (int i = span.from(); i < span.to(); i++) {
        if (Character.isLetterOrDigit(document.text().codePointAt(document.start(i)))) {
          quoted |= document.quote(i) >= 0;
          reported |= document.quote(i) < 0;
        }
      }
    }
    if (!quoted) {
      return Directness.INDIRECT;
    }
    return reported ? Directness.MIXED : Directness.DIRECT;
  }
}
