package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/**
 * What the speaker and the content of one cue are found by. Labels: 0 outside, 1 and 2 the first
 * and the other tokens of the speaker, 3 and 4 of the content, 5 and 6 the token that follows a
 * speaker and a content.
 */
public final class ArgumentFeatures {
  public static final int LABELS = 7;

  private static final int THAT = WordHash.of("that");

  private final Layout layout;
  private final Tokens t;
  private final Document document;
  private final CueMap cues;
  private final HintFeatures hints;
  private final Hints.Roles roles;
  private final TokenSpan cue;
  private final int sentence;
  private final int from;
  private final int to;
  private final int headStem;
  private final int headTag;
  private final int headPath;
  private final int lastStem;
  private final int wordBefore;
  private final int wordAfter;
  private final int pattern;
  private final int punctuation;
  private final int quoting;
  private final int quoteBefore;
  private final int quoteAfter;

  // What is known of the token gone to.
  private int i;
  private int lo;
  private int hi;
  private boolean inCue;
  private int side;
  private int own;
  private int offset;
  private int place;
  private int between;
  private int gap;
  private int distance;
  private int breaks;
  private int verbs;
  private int nouns;
  private int otherBetween;
  private int quoted;
  private int paragraphs;
  private int which;
  private int other;
  private int goesOn;

  public ArgumentFeatures(Layout layout, CueMap cues, TokenSpan cue) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
    this.cues = cues;
    this.hints = new HintFeatures(t);
    this.roles = t.hints.roles(cue);
    this.cue = cue;
    this.sentence = document.sentence(cue.from());
    this.from = document.sentenceStart(sentence);
    this.to = document.sentenceEnd(sentence);
    int head = head(t, cue);
    this.headStem = t.stem[head];
    this.headTag = t.tag[head];
    this.headPath = t.path[head];
    this.lastStem = cue.length() > 1 ? t.stem[cue.to() - 1] : 0;
    this.wordBefore = Tokens.at(t.lower, cue.from() - 1, from, to);
    this.wordAfter = Tokens.at(t.lower, cue.to(), from, to);
    this.pattern =
        Tokens.at(t.tag, cue.from() - 1, from, to) * 64 + Tokens.at(t.tag, cue.to(), from, to);
    this.punctuation =
        (t.isQuoteMark(cue.from() - 1) || t.isQuoteMark(cue.from() - 2) ? 1 : 0)
            + (t.isQuoteMark(cue.to()) || t.isQuoteMark(cue.to() + 1) ? 2 : 0)
            + (wordAfter == THAT ? 4 : 0);
    this.quoting = layout.quoting(sentence);
    this.quoteBefore = quoteBefore();
    this.quoteAfter = quoteAfter();
  }

  /** The last verb of the cue, else its last token. */
  static int head(Tokens t, TokenSpan cue) {
    for (int i = cue.to() - 1; i >= cue.from(); i--) {
      if (PartOfSpeech.isVerb(t.tag[i])) {
        return i;
      }
    }
    return cue.to() - 1;
  }

  /** Goes to token {@code i} of the window [lo, hi). */
  public void moveTo(int i, int lo, int hi) {
    this.i = i;
    this.lo = lo;
    this.hi = hi;
    this.inCue = cue.contains(i);
    if (!inCue) {
      side = i < cue.from() ? 1 : 2;
      own = document.sentence(i);
      offset = Math.max(-3, Math.min(5, own - sentence));
      place = side * 16 + offset + 4;
      measure();
      readQuotation();
    }
  }

  /** What lies between the token and the cue. */
  private void measure() {
    between = side == 1 ? i + 1 : cue.to();
    int end = side == 1 ? cue.from() : i;
    gap = end - between;
    distance = Layout.bucket(gap + 1);
    breaks = layout.breaks(between, end);
    verbs = layout.verbs(between, end);
    nouns = layout.nouns(between, end);
    otherBetween = cues.isOther(cue, between, end) ? 1 : 0;
  }

  private void readQuotation() {
    int quote = document.quote(i);
    quoted = quote < 0 ? 0 : quote == document.quote(cue.from()) ? 1 : 2;
    paragraphs = Math.max(-2, Math.min(2, document.paragraph(i) - document.paragraph(cue.from())));
    which = quote < 0 ? 0 : quote == quoteAfter ? 1 : quote == quoteBefore ? 2 : 0;
    other = cues.isOther(cue, i, i + 1) ? 1 : 0;
    goesOn = quote >= 0 && quote == before(document.sentenceStart(own)) ? 1 : 0;
  }

  /** All features of the token. */
  public void emit(FeatureBuffer f) {
    emitOwn(f);
    emitDistance(f);
    emitQuotation(f);
  }

  /** The features that change from token to token. */
  public void emitOwn(FeatureBuffer f) {
    if (inCue) {
      f.add(300, i == cue.from() ? 1 : 0);
      return;
    }
    int tag = t.tag[i];
    f.add(309, place, tag, distance);
    f.add(310, place, t.name[i], distance);
    f.add(317, side, breaks * 16 + verbs * 4 + nouns, tag, pattern);
    f.add(321, place, verbs, headTag, tag);
    if (gap < 6) {
      near(f);
    }
    words(f);
    marks(f);
    if (t.hints.areGiven()) {
      hints.argument(i, lo, hi, roles, side, f);
    }
  }

  /** Tokens of one cue with the same number have the same {@link #emitDistance}. */
  public int distanceKey() {
    return inCue ? 0 : place << 16 | distance << 8 | breaks << 4 | verbs << 2 | nouns;
  }

  /** The features that far from the cue are the same for many tokens. */
  public void emitDistance(FeatureBuffer f) {
    if (inCue) {
      return;
    }
    f.add(304, side, distance, headStem);
    f.add(305, place, distance);
    f.add(306, place, breaks * 16 + verbs * 4 + nouns);
    f.add(320, side, headStem, breaks * 4 + verbs, wordBefore ^ wordAfter * 31);
    f.add(324, side, nouns * 4 + breaks, headStem, punctuation);
    f.add(330, place, wordAfter, verbs * 4 + breaks);
    f.add(331, place, wordBefore, verbs * 4 + breaks);
    f.add(332, place, headTag * 64 + verbs * 16 + nouns * 4 + breaks, pattern);
    f.add(344, side, distance, headPath);
  }

  /** Tokens of one cue with the same number have the same {@link #emitQuotation}. */
  public int quotationKey() {
    int flags = other << 2 | otherBetween << 1 | goesOn;
    return inCue
        ? 0
        : own - sentence << 16
            | side << 12
            | quoted << 10
            | which << 8
            | paragraphs + 2 << 4
            | flags;
  }

  /** The features that change where a sentence, a quotation or another cue begins or ends. */
  public void emitQuotation(FeatureBuffer f) {
    if (inCue) {
      return;
    }
    f.add(301, place);
    f.add(302, place, quoted, quoting);
    f.add(303, place, quoted, headStem);
    f.add(312, place, quoted, punctuation, quoting);
    f.add(318, place, paragraphs, quoted);
    f.add(319, other, place, quoted);
    f.add(325, place, punctuation, quoted, headStem);
    f.add(333, quoted, paragraphs * 16 + offset, which, punctuation);
    f.add(340, otherBetween, place, quoted);
    f.add(341, otherBetween, place, headStem);
    if (offset != 0) {
      f.add(338, offset, quoted, layout.quoting(own), paragraphs);
      boolean otherNear = cues.isOther(cue, document.sentenceStart(own), document.sentenceEnd(own));
      f.add(342, otherNear ? 1 : 0, offset, quoted, paragraphs);
      f.add(339, goesOn, offset, quoted, quoting);
    }
  }

  /** The parts of speech between a token near the cue and the cue stand for the grammar. */
  private void near(FeatureBuffer f) {
    int tags = side;
    for (int k = between; k < between + gap; k++) {
      tags = tags * 67 + t.tag[k];
    }
    f.add(334, tags, t.tag[i]);
    f.add(335, tags, headStem);
    f.add(336, tags, t.tag[i], i + 1 < t.size ? t.tag[i + 1] : -1);
    f.add(337, tags, t.lower[i]);
    f.add(345, tags, headPath);
  }

  private void words(FeatureBuffer f) {
    int word = t.lower[i];
    int tag = t.tag[i];
    int left = Tokens.at(t.lower, i - 1, lo, hi);
    int leftTag = Tokens.at(t.tag, i - 1, lo, hi);
    int rightTag = Tokens.at(t.tag, i + 1, lo, hi);
    f.add(307, place, word);
    f.add(308, side, tag, headStem);
    f.add(311, side, tag, pattern);
    f.add(313, side, word, headStem);
    f.add(314, side, leftTag, tag, rightTag);
    f.add(315, side, left, word);
    f.add(316, side, word, Tokens.at(t.lower, i + 1, lo, hi));
    f.add(322, side, t.stem[i], headTag);
    f.add(323, side, lastStem, tag);
    f.add(326, side, t.name[i], headStem);
    f.add(328, side, leftTag, tag);
    f.add(329, side, tag, rightTag);
    f.add(346, left, side);
    f.add(347, left, tag, side);
    f.add(348, leftTag, word, side);
    f.add(349, Tokens.at(t.name, i - 1, lo, hi), t.name[i], side);
    f.add(350, side, t.path[i], headTag);
    f.add(351, side, tag, headPath);
  }

  private void marks(FeatureBuffer f) {
    int start = document.sentenceStart(own);
    int mark = t.isQuoteMark(i) ? 1 : t.isQuoteMark(i - 1) ? 2 : 0;
    f.add(327, side * 2 + (own == sentence ? 1 : 0), Layout.bucket(i - start), quoted);
    f.add(352, mark, side, quoted);
    f.add(353, i == start ? 1 + border() : 0, side);
    f.add(354, i > 0 ? t.lower[i - 1] : 0, quoted, side);
  }

  /** What changes at the beginning of the sentence that the token begins. */
  private int border() {
    boolean newParagraph = i > 0 && document.paragraph(i) != document.paragraph(i - 1);
    return (document.quote(i) >= 0 ? 1 : 0) + (before(i) >= 0 ? 2 : 0) + (newParagraph ? 4 : 0);
  }

  private int before(int i) {
    return i > 0 ? document.quote(i - 1) : -1;
  }

  private int quoteBefore() {
    for (int i = cue.from() - 1; i >= from; i--) {
      if (document.quote(i) >= 0) {
        return document.quote(i);
      }
    }
    return -6;
  }

  private int quoteAfter() {
    for (int i = cue.to(); i < to; i++) {
      if (document.quote(i) >= 0) {
        return document.quote(i);
      }
    }
    return -5;
  }
}
