package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.ArgumentTemplate.*;

import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/**
 * The features of tokens that may belong to the speaker or the content of one cue. Labels: 0
 * outside; 1 and 2 the first and the other tokens of the speaker; 3 and 4 those of the content; 5
 * and 6 the token after a speaker and after a content.
 */
public final class ArgumentFeatures {
  public static final int LABELS = 7;

  /** With fewer tokens than this between token and cue, their parts of speech are features. */
  private static final int NEAR = 6;

  private static final int NO_TAG = -1;

  private final Layout layout;
  private final Tokens t;
  private final Document document;
  private final CueMap cues;
  private final CueContext cue;
  private final ArgumentPosition at;
  private final TokenSpan window;
  private final HintFeatures hints;
  private final Hints.Roles roles;
  private int i;

  /**
   * @param window the tokens that may be arguments of {@code cue}
   */
  public ArgumentFeatures(Layout layout, CueMap cues, TokenSpan cue, TokenSpan window) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
    this.cues = cues;
    this.cue = new CueContext(layout, cue);
    this.at = new ArgumentPosition(layout, cues, this.cue);
    this.window = window;
    this.hints = new HintFeatures(t);
    this.roles = t.hints.roles(cue);
  }

  /** Moves to token {@code i} of the window. */
  public void moveTo(int i) {
    this.i = i;
    at.moveTo(i);
  }

  /** Adds all features of the token. */
  public void emit(FeatureBuffer f) {
    emitOwn(f);
    emitDistance(f);
    emitQuotation(f);
  }

  /** Adds the features that differ from token to token. */
  public void emitOwn(FeatureBuffer f) {
    if (at.inCue) {
      f.add(CUE_TOKEN, i == cue.cue.from() ? 1 : 0);
      return;
    }
    position(f);
    if (at.tokensBetween < NEAR) {
      tagsBetween(f);
    }
    words(f);
    neighbours(f);
    boundaries(f);
    if (t.hints.areGiven()) {
      hints.argument(i, window, roles, at.side, f);
    }
  }

  /** Equal for tokens of one cue that have the same {@link #emitDistance}. */
  public int distanceKey() {
    return at.distanceKey();
  }

  /** Adds the features that many tokens far from the cue share. */
  public void emitDistance(FeatureBuffer f) {
    if (at.inCue) {
      return;
    }
    int side = at.side;
    int stem = cue.headStem;
    int verbsBreaks = at.verbs * 4 + at.breaks;
    int between = at.verbs * 16 + at.nouns * 4 + at.breaks;
    f.add(SIDE_DISTANCE_HEAD_STEM, side, at.distance, stem);
    f.add(PLACE_DISTANCE, at.place, at.distance);
    f.add(PLACE_BETWEEN, at.place, between());
    f.add(
        SIDE_HEAD_STEM_BETWEEN_CUE_NEIGHBOUR_WORDS,
        side,
        stem,
        at.breaks * 4 + at.verbs,
        cue.wordBefore ^ cue.wordAfter * 31);
    f.add(
        SIDE_BETWEEN_HEAD_STEM_CUE_PUNCTUATION,
        side,
        at.nouns * 4 + at.breaks,
        stem,
        cue.punctuation);
    f.add(PLACE_WORD_AFTER_CUE_BETWEEN, at.place, cue.wordAfter, verbsBreaks);
    f.add(PLACE_WORD_BEFORE_CUE_BETWEEN, at.place, cue.wordBefore, verbsBreaks);
    f.add(
        PLACE_HEAD_TAG_BETWEEN_CUE_NEIGHBOUR_TAGS,
        at.place,
        cue.headTag * 64 + between,
        cue.neighbourTags);
    f.add(SIDE_DISTANCE_HEAD_PATH, side, at.distance, cue.headPath);
  }

  /** Equal for tokens of one cue that have the same {@link #emitQuotation}. */
  public int quotationKey() {
    return at.quotationKey();
  }

  /** Adds the features that change only where a sentence, a quotation or another cue does. */
  public void emitQuotation(FeatureBuffer f) {
    if (at.inCue) {
      return;
    }
    int place = at.place;
    int quoted = at.quoted;
    f.add(PLACE, place);
    f.add(PLACE_QUOTED_CUE_QUOTING, place, quoted, cue.quoting);
    f.add(PLACE_QUOTED_HEAD_STEM, place, quoted, cue.headStem);
    f.add(PLACE_QUOTED_CUE_PUNCTUATION_CUE_QUOTING, place, quoted, cue.punctuation, cue.quoting);
    f.add(PLACE_PARAGRAPHS_QUOTED, place, at.paragraphs, quoted);
    f.add(OTHER_CUE_PLACE_QUOTED, at.isOtherCue, place, quoted);
    f.add(PLACE_CUE_PUNCTUATION_QUOTED_HEAD_STEM, place, cue.punctuation, quoted, cue.headStem);
    f.add(
        QUOTED_PARAGRAPHS_OFFSET_CUE_QUOTATION_CUE_PUNCTUATION,
        quoted,
        at.paragraphs * 16 + at.offset,
        at.cueQuotation,
        cue.punctuation);
    f.add(OTHER_CUE_BETWEEN_PLACE_QUOTED, at.otherCueBetween, place, quoted);
    f.add(OTHER_CUE_BETWEEN_PLACE_HEAD_STEM, at.otherCueBetween, place, cue.headStem);
    if (at.offset != 0) {
      otherSentence(f);
    }
  }

  private void otherSentence(FeatureBuffer f) {
    int start = document.sentenceStart(at.sentence);
    int end = document.sentenceEnd(at.sentence);
    int otherCue = cues.isOther(cue.cue, start, end) ? 1 : 0;
    int quoting = layout.quoting(at.sentence);
    f.add(OFFSET_QUOTED_QUOTING_PARAGRAPHS, at.offset, at.quoted, quoting, at.paragraphs);
    f.add(
        OTHER_CUE_IN_SENTENCE_OFFSET_QUOTED_PARAGRAPHS,
        otherCue,
        at.offset,
        at.quoted,
        at.paragraphs);
    f.add(
        CONTINUED_QUOTATION_OFFSET_QUOTED_CUE_QUOTING,
        at.continuesQuotation,
        at.offset,
        at.quoted,
        cue.quoting);
  }

  private void position(FeatureBuffer f) {
    int tag = t.tag[i];
    f.add(PLACE_TAG_DISTANCE, at.place, tag, at.distance);
    f.add(PLACE_NAME_DISTANCE, at.place, t.name[i], at.distance);
    f.add(SIDE_BETWEEN_TAG_CUE_NEIGHBOUR_TAGS, at.side, between(), tag, cue.neighbourTags);
    f.add(PLACE_VERBS_BETWEEN_HEAD_TAG_TAG, at.place, at.verbs, cue.headTag, tag);
  }

  private int between() {
    return at.breaks * 16 + at.verbs * 4 + at.nouns;
  }

  /** The parts of speech between a token and a cue near it: a stand-in for syntax. */
  private void tagsBetween(FeatureBuffer f) {
    int tags = at.side;
    for (int k = at.firstBetween; k < at.firstBetween + at.tokensBetween; k++) {
      tags = tags * 67 + t.tag[k];
    }
    f.add(TAGS_BETWEEN_TAG, tags, t.tag[i]);
    f.add(TAGS_BETWEEN_HEAD_STEM, tags, cue.headStem);
    f.add(TAGS_BETWEEN_TAG_RIGHT_TAG, tags, t.tag[i], i + 1 < t.size ? t.tag[i + 1] : NO_TAG);
    f.add(TAGS_BETWEEN_WORD, tags, t.lower[i]);
    f.add(TAGS_BETWEEN_HEAD_PATH, tags, cue.headPath);
  }

  private void words(FeatureBuffer f) {
    int side = at.side;
    int word = t.lower[i];
    int tag = t.tag[i];
    int left = neighbour(t.lower, -1);
    int leftTag = neighbour(t.tag, -1);
    int rightTag = neighbour(t.tag, 1);
    f.add(PLACE_WORD, at.place, word);
    f.add(SIDE_TAG_HEAD_STEM, side, tag, cue.headStem);
    f.add(SIDE_TAG_CUE_NEIGHBOUR_TAGS, side, tag, cue.neighbourTags);
    f.add(SIDE_WORD_HEAD_STEM, side, word, cue.headStem);
    f.add(SIDE_LEFT_TAG_TAG_RIGHT_TAG, side, leftTag, tag, rightTag);
    f.add(SIDE_LEFT_WORD_WORD, side, left, word);
    f.add(SIDE_WORD_RIGHT_WORD, side, word, neighbour(t.lower, 1));
    f.add(SIDE_STEM_HEAD_TAG, side, t.stem[i], cue.headTag);
    f.add(SIDE_CUE_LAST_STEM_TAG, side, cue.lastStem, tag);
    f.add(SIDE_NAME_HEAD_STEM, side, t.name[i], cue.headStem);
    f.add(SIDE_LEFT_TAG_TAG, side, leftTag, tag);
    f.add(SIDE_TAG_RIGHT_TAG, side, tag, rightTag);
  }

  private void neighbours(FeatureBuffer f) {
    int side = at.side;
    int tag = t.tag[i];
    int left = neighbour(t.lower, -1);
    f.add(LEFT_WORD_SIDE, left, side);
    f.add(LEFT_WORD_TAG_SIDE, left, tag, side);
    f.add(LEFT_TAG_WORD_SIDE, neighbour(t.tag, -1), t.lower[i], side);
    f.add(LEFT_NAME_NAME_SIDE, neighbour(t.name, -1), t.name[i], side);
    f.add(SIDE_PATH_HEAD_TAG, side, t.path[i], cue.headTag);
    f.add(SIDE_TAG_HEAD_PATH, side, tag, cue.headPath);
  }

  private int neighbour(int[] values, int offset) {
    return Tokens.at(values, i + offset, window.from(), window.to());
  }

  private void boundaries(FeatureBuffer f) {
    int start = document.sentenceStart(at.sentence);
    int inCueSentence = at.sentence == cue.sentence ? 1 : 0;
    int mark = t.isQuoteMark(i) ? 1 : t.isQuoteMark(i - 1) ? 2 : 0;
    f.add(
        SIDE_SENTENCE_START_DISTANCE_QUOTED,
        at.side * 2 + inCueSentence,
        Layout.bucket(i - start),
        at.quoted);
    f.add(QUOTE_MARK_SIDE_QUOTED, mark, at.side, at.quoted);
    f.add(SENTENCE_BOUNDARY_SIDE, i == start ? 1 + boundary() : 0, at.side);
    f.add(PREVIOUS_WORD_QUOTED_SIDE, i > 0 ? t.lower[i - 1] : 0, at.quoted, at.side);
  }

  /** What changes at the start of the sentence: bit 0 and 1 quoted after, before; 2 paragraph. */
  private int boundary() {
    boolean quotedBefore = i > 0 && document.quote(i - 1) >= 0;
    boolean newParagraph = i > 0 && document.paragraph(i) != document.paragraph(i - 1);
    return (document.quote(i) >= 0 ? 1 : 0) + (quotedBefore ? 2 : 0) + (newParagraph ? 4 : 0);
  }
}
