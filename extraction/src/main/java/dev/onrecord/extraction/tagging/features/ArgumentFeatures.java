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

  public ArgumentFeatures(Layout layout, CueMap cues, TokenSpan cue) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
    this.cues = cues;
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

  /** The features of token {@code i} of the window [lo, hi). */
  public void emit(int i, int lo, int hi, FeatureBuffer f) {
    f.clear();
    if (cue.contains(i)) {
      f.add(300, i == cue.from() ? 1 : 0);
      return;
    }
    int side = i < cue.from() ? 1 : 2;
    int offset = Math.max(-3, Math.min(5, document.sentence(i) - sentence));
    int place = side * 16 + offset + 4;
    distances(i, side, place, f);
    words(i, lo, hi, side, place, f);
    quotations(i, side, place, offset, f);
  }

  private void distances(int i, int side, int place, FeatureBuffer f) {
    int a = side == 1 ? i + 1 : cue.to();
    int b = side == 1 ? cue.from() : i;
    int distance = Layout.bucket(side == 1 ? cue.from() - i : i - cue.to() + 1);
    int breaks = layout.breaks(a, b);
    int verbs = layout.verbs(a, b);
    int nouns = layout.nouns(a, b);
    int tag = t.tag[i];
    int name = t.name[i];
    f.add(304, side, distance, headStem);
    f.add(305, place, distance);
    f.add(306, place, breaks * 16 + verbs * 4 + nouns);
    f.add(309, place, tag, distance);
    f.add(310, place, name, distance);
    f.add(317, side, breaks * 16 + verbs * 4 + nouns, tag, pattern);
    f.add(320, side, headStem, breaks * 4 + verbs, wordBefore ^ wordAfter * 31);
    f.add(321, place, verbs, headTag, tag);
    f.add(324, side, nouns * 4 + breaks, headStem, punctuation);
    f.add(330, place, wordAfter, verbs * 4 + breaks);
    f.add(331, place, wordBefore, verbs * 4 + breaks);
    f.add(332, place, headTag * 64 + verbs * 16 + nouns * 4 + breaks, pattern);
    f.add(344, side, distance, headPath);
    if (b - a < 6) {
      near(i, side, a, b, f);
    }
  }

  /** The parts of speech between a token near the cue and the cue stand for the grammar. */
  private void near(int i, int side, int a, int b, FeatureBuffer f) {
    int between = side;
    for (int k = a; k < b; k++) {
      between = between * 67 + t.tag[k];
    }
    f.add(334, between, t.tag[i]);
    f.add(335, between, headStem);
    f.add(336, between, t.tag[i], i + 1 < t.size ? t.tag[i + 1] : -1);
    f.add(337, between, t.lower[i]);
    f.add(345, between, headPath);
  }

  private void words(int i, int lo, int hi, int side, int place, FeatureBuffer f) {
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

  private void quotations(int i, int side, int place, int offset, FeatureBuffer f) {
    int quote = document.quote(i);
    int quoted = quote < 0 ? 0 : quote == document.quote(cue.from()) ? 1 : 2;
    int own = document.sentence(i);
    int paragraphs =
        Math.max(-2, Math.min(2, document.paragraph(i) - document.paragraph(cue.from())));
    boolean starts = i == document.sentenceStart(own);
    int mark = t.isQuoteMark(i) ? 1 : t.isQuoteMark(i - 1) ? 2 : 0;
    boolean otherBetween =
        side == 1 ? cues.isOther(cue, i + 1, cue.from()) : cues.isOther(cue, cue.to(), i);
    f.add(301, place);
    f.add(302, place, quoted, quoting);
    f.add(303, place, quoted, headStem);
    f.add(312, place, quoted, punctuation, quoting);
    f.add(318, place, paragraphs, quoted);
    f.add(319, cues.isOther(cue, i, i + 1) ? 1 : 0, place, quoted);
    f.add(325, place, punctuation, quoted, headStem);
    int far = Layout.bucket(i - document.sentenceStart(own));
    f.add(327, side * 2 + (own == sentence ? 1 : 0), far, quoted);
    int which = quote < 0 ? 0 : quote == quoteAfter ? 1 : quote == quoteBefore ? 2 : 0;
    f.add(333, quoted, paragraphs * 16 + offset, which, punctuation);
    f.add(340, otherBetween ? 1 : 0, place, quoted);
    f.add(341, otherBetween ? 1 : 0, place, headStem);
    f.add(352, mark, side, quoted);
    f.add(353, starts ? 1 + border(i) : 0, side);
    f.add(354, i > 0 ? t.lower[i - 1] : 0, quoted, side);
    if (offset != 0) {
      f.add(338, offset, quoted, layout.quoting(own), paragraphs);
      boolean otherNear = cues.isOther(cue, document.sentenceStart(own), document.sentenceEnd(own));
      f.add(342, otherNear ? 1 : 0, offset, quoted, paragraphs);
      boolean goesOn = quote >= 0 && quote == before(document.sentenceStart(own));
      f.add(339, goesOn ? 1 : 0, offset, quoted, quoting);
    }
  }

  /** What changes at the beginning of the sentence that token {@code i} begins. */
  private int border(int i) {
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
