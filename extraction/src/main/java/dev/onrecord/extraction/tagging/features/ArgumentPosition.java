package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/** Where a token is relative to a cue. Reused from token to token. */
final class ArgumentPosition {
  private final Layout layout;
  private final Document document;
  private final CueMap cues;
  private final CueContext context;
  private final TokenSpan cue;

  boolean inCue;

  /** 1: before the cue, 2: after it. */
  int side;

  int sentence;

  /** Sentences from the cue to the token. */
  int offset;

  /** The side and the offset in one number. */
  int place;

  /** The first token between the token and the cue. */
  int firstBetween;

  int tokensBetween;
  int distance;
  int breaks;
  int verbs;
  int nouns;
  int otherCueBetween;

  /** 0: the token is not quoted; 1: in the same quotation as the cue; 2: in another. */
  int quoted;

  /** Paragraphs from the cue to the token. */
  int paragraphs;

  /** 1: the token is in the quotation that follows the cue; 2: in the one before it. */
  int cueQuotation;

  int isOtherCue;

  /** 1: the quotation began in an earlier sentence. */
  int continuesQuotation;

  ArgumentPosition(Layout layout, CueMap cues, CueContext context) {
    this.layout = layout;
    this.document = layout.t.document;
    this.cues = cues;
    this.context = context;
    this.cue = context.cue;
  }

  void moveTo(int i) {
    inCue = cue.contains(i);
    if (inCue) {
      return;
    }
    side = i < cue.from() ? 1 : 2;
    sentence = document.sentence(i);
    offset = Math.max(-3, Math.min(5, sentence - context.sentence));
    place = side * 16 + offset + 4;
    measureDistance(i);
    locateQuotation(i);
  }

  private void measureDistance(int i) {
    firstBetween = side == 1 ? i + 1 : cue.to();
    int end = side == 1 ? cue.from() : i;
    tokensBetween = end - firstBetween;
    distance = Layout.bucket(tokensBetween + 1);
    breaks = layout.breaks(firstBetween, end);
    verbs = layout.verbs(firstBetween, end);
    nouns = layout.nouns(firstBetween, end);
    otherCueBetween = cues.isOther(cue, firstBetween, end) ? 1 : 0;
  }

  private void locateQuotation(int i) {
    int quote = document.quote(i);
    boolean isQuoted = quote >= 0;
    quoted = !isQuoted ? 0 : quote == document.quote(cue.from()) ? 1 : 2;
    paragraphs = Math.max(-2, Math.min(2, document.paragraph(i) - document.paragraph(cue.from())));
    cueQuotation =
        !isQuoted
            ? 0
            : quote == context.quotationAfter ? 1 : quote == context.quotationBefore ? 2 : 0;
    isOtherCue = cues.isOther(cue, i, i + 1) ? 1 : 0;
    int start = document.sentenceStart(sentence);
    continuesQuotation = isQuoted && start > 0 && quote == document.quote(start - 1) ? 1 : 0;
  }

  /** Equal for tokens that have the same distance features. */
  int distanceKey() {
    return inCue ? 0 : place << 16 | distance << 8 | breaks << 4 | verbs << 2 | nouns;
  }

  /** Equal for tokens that have the same quotation features. */
  int quotationKey() {
    int flags = isOtherCue << 2 | otherCueBetween << 1 | continuesQuotation;
    return inCue
        ? 0
        : sentence - context.sentence << 16
            | side << 12
            | quoted << 10
            | cueQuotation << 8
            | paragraphs + 2 << 4
            | flags;
  }
}
