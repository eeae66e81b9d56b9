package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.StatementTemplate.*;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;

/** The features of a draft's content. */
final class ContentFeatures {
  /** In place of the distance to a content that begins before the cue. */
  private static final int BEFORE_CUE = -1;

  private final Layout layout;
  private final Tokens t;
  private final Document document;

  ContentFeatures(Layout layout) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
  }

  void emit(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    TokenSpan content = draft.firstContent();
    int first = content.from();
    int end = draft.lastContent().to();
    int tag = t.tag[first];
    int length = Layout.bucket(draft.contentLength());
    int verbs = layout.verbs(first, content.to());
    int gap = first < draft.cue().to() ? BEFORE_CUE : Layout.bucket(first - draft.cue().to());
    f.add(FORM_CONTENT_LENGTH, form, length);
    f.add(HEAD_STEM_CONTENT_LENGTH, stem, length);
    f.add(HEAD_PATH_CONTENT_LENGTH_CONTENT_VERBS, path, length, verbs);
    f.add(CONTENT_FIRST_WORD_FORM, t.lower[first], form);
    f.add(CONTENT_FIRST_TAG_HEAD_PATH, tag, path);
    f.add(CONTENT_FIRST_TAG_HEAD_STEM, tag, stem);
    f.add(CONTENT_FIRST_STEM_HEAD_PATH, t.stem[first], path);
    f.add(CONTENT_VERBS_FORM, verbs, form);
    f.add(CONTENT_GAP_FORM, gap, form);
    f.add(CONTENT_GAP_HEAD_PATH, gap, path);
    f.add(CONTENT_LAST_TAG_TAG_AFTER_FORM, t.tag[end - 1], t.tagAt(end), form);
    f.add(WORD_BEFORE_CONTENT_FORM, first > 0 ? t.lower[first - 1] : 0, form);
    f.add(CONTENT_FIRST_TAG_CONTENT_SECOND_TAG_CONTENT_VERBS, tag, t.tagAt(first + 1), verbs);
    float marginPerToken = draft.argumentMargin() * 8 / draft.contentLength();
    f.add(ARGUMENT_MARGIN_PER_TOKEN_FORM, StatementFeatures.step(marginPerToken, 2), form);
    int sentences = document.sentence(end - 1) - document.sentence(first);
    f.add(CONTENT_SENTENCES_FORM, Math.min(5, sentences), form);
  }

  /** Whether the content ends where a clause does, is cut off or too long. */
  void emitEdges(Draft draft, int form, FeatureBuffer f) {
    int first = draft.firstContent().from();
    TokenSpan last = draft.lastContent();
    int end = last.to();
    int side = last.from() < draft.cue().from() ? 1 : 0;
    int word = end < t.size ? t.lower[end] : 0;
    int tag = t.tagAt(end);
    int tag2 = t.tagAt(end + 1);
    int clauses = layout.breaks(last.from(), end) * 4 + layout.verbs(last.from(), end);
    boolean endsSentence = end == document.sentenceEnd(document.sentence(end - 1));
    f.add(CONTENT_SIDE_TAGS_AFTER, side, tag, tag2);
    f.add(CONTENT_SIDE_WORD_AFTER, side, word);
    f.add(CONTENT_SIDE_WORD_AFTER_TAG_AFTER2, side, word, tag2);
    f.add(CONTENT_SIDE_CLAUSES_CONTENT_PIECES, side, clauses, Math.min(3, draft.content().size()));
    f.add(CONTENT_SIDE_CLAUSES_TAG_AFTER, side, clauses, tag);
    f.add(CONTENT_SIDE_SENTENCE_END_FORM, side, endsSentence ? 1 : 0, form);
    f.add(CONTENT_SIDE_TAG_BEFORE_CONTENT_FIRST_TAG, side, t.tagAt(first - 1), t.tag[first]);
  }
}
