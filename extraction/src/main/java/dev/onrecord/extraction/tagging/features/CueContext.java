package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.tagging.lexicon.WordHash;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/** The properties of a cue and of its neighbourhood that features of its arguments use. */
final class CueContext {
  private static final int THAT = WordHash.of("that");
  private static final int NO_QUOTATION = -1;

  final TokenSpan cue;
  final int sentence;
  final int headStem;
  final int headTag;
  final int headPath;

  /** The stem of the last token, or 0 if the cue is a single token. */
  final int lastStem;

  final int wordBefore;
  final int wordAfter;
  final int neighbourTags;

  /** Bit 0: a quotation mark before the cue; 1: one after it; 2: "that" after it. */
  final int punctuation;

  /** See {@link Layout#quoting}. */
  final int quoting;

  /** The nearest quotation before the cue in its sentence. */
  final int quotationBefore;

  final int quotationAfter;

  CueContext(Layout layout, TokenSpan cue) {
    Tokens t = layout.t;
    Document document = t.document;
    int head = head(t, cue);
    this.cue = cue;
    this.sentence = document.sentence(cue.from());
    int from = document.sentenceStart(sentence);
    int to = document.sentenceEnd(sentence);
    this.headStem = t.stem[head];
    this.headTag = t.tag[head];
    this.headPath = t.path[head];
    this.lastStem = cue.length() > 1 ? t.stem[cue.to() - 1] : 0;
    this.wordBefore = Tokens.at(t.lower, cue.from() - 1, from, to);
    this.wordAfter = Tokens.at(t.lower, cue.to(), from, to);
    this.neighbourTags =
        Tokens.at(t.tag, cue.from() - 1, from, to) * 64 + Tokens.at(t.tag, cue.to(), from, to);
    this.punctuation =
        (t.isQuoteMark(cue.from() - 1) || t.isQuoteMark(cue.from() - 2) ? 1 : 0)
            + (t.isQuoteMark(cue.to()) || t.isQuoteMark(cue.to() + 1) ? 2 : 0)
            + (wordAfter == THAT ? 4 : 0);
    this.quoting = layout.quoting(sentence);
    this.quotationBefore = nearestQuotation(document, cue.from() - 1, from - 1, -1);
    this.quotationAfter = nearestQuotation(document, cue.to(), to, 1);
  }

  /** The last verb of the cue, or its last token if there is none. */
  static int head(Tokens t, TokenSpan cue) {
    for (int i = cue.to() - 1; i >= cue.from(); i--) {
      if (PartOfSpeech.isVerb(t.tag[i])) {
        return i;
      }
    }
    return cue.to() - 1;
  }

  private static int nearestQuotation(Document document, int from, int end, int step) {
    for (int i = from; (end - i) * step > 0; i += step) {
      if (document.quote(i) >= 0) {
        return document.quote(i);
      }
    }
    return NO_QUOTATION;
  }
}
