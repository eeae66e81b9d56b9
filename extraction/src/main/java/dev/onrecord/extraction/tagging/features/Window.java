package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/** The tokens that may belong to the speaker or the content of a cue. */
public final class Window {
  /** The most tokens on either side of the cue. */
  private static final int REACH = 110;

  /** The most sentences before the cue's. */
  private static final int BEFORE = 3;

  /** The most sentences after the cue's. */
  private static final int AFTER = 5;

  private Window() {}

  /** The sentence of the cue, and those next to it as long as they end or begin quoted. */
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
