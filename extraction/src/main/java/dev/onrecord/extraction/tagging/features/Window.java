package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/** Where the speaker and the content of a cue are looked for. */
public final class Window {
  /** No farther than so many tokens from the cue, and so many sentences before and after. */
  private static final int REACH = 110;

  private static final int BEFORE = 3;
  private static final int AFTER = 5;

  private Window() {}

  /** The sentence of the cue, and its neighbours as far as a quotation goes on in them. */
  public static TokenSpan around(TokenSpan cue, Document document) {
    int sentence = document.sentence(cue.from());
    int first = sentence;
    while (first > 0 && sentence - first < BEFORE && endsQuoted(document, first - 1)) {
      first--;
    }
    int last = sentence;
    while (last + 1 < document.sentences()
        && last - sentence < AFTER
        && document.quote(document.sentenceStart(last + 1)) >= 0) {
      last++;
    }
    int from = Math.max(document.sentenceStart(first), cue.from() - REACH);
    int to = Math.min(document.sentenceEnd(last), cue.to() + REACH);
    return new TokenSpan(from, to);
  }

  private static boolean endsQuoted(Document document, int sentence) {
    return document.quote(document.sentenceEnd(sentence) - 1) >= 0;
  }
}
