package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.StatementTemplate.*;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** The features that tell which drafts are statements, and which of them were said. */
public final class StatementFeatures {
  /** The labels of drafts: no statement, a statement that was only thought, one that was said. */
  public static final byte NONE = 0;

  public static final byte THOUGHT = 1;
  public static final byte SPEECH = 2;
  public static final int LABELS = 3;

  /** How many drafts on each side of a draft are compared with it. */
  public static final int RIVALS = 12;

  /** How many tokens before a cue may tell that nothing was said. */
  private static final int BEFORE = 4;

  /** Margins are cut to between minus this and this. */
  static final float MOST_MARGIN = 9;

  private final Layout layout;
  private final Tokens t;
  private final Document document;
  private final List<Draft> drafts;
  private final ContentFeatures contents;
  private final RivalFeatures rivals;
  private final HintFeatures hints;

  /**
   * A possible statement.
   *
   * @param cueMargin how sure its cue is, in logits
   * @param argumentMargin how sure speaker and content are, in logits
   */
  public record Draft(
      TokenSpan cue,
      float cueMargin,
      List<TokenSpan> speaker,
      List<TokenSpan> content,
      float argumentMargin) {
    public Draft {
      speaker = List.copyOf(speaker);
      content = List.copyOf(content);
    }

    boolean contentHas(int token) {
      for (TokenSpan piece : content) {
        if (piece.contains(token)) {
          return true;
        }
      }
      return false;
    }

    int contentLength() {
      int length = 0;
      for (TokenSpan piece : content) {
        length += piece.length();
      }
      return length;
    }

    TokenSpan firstContent() {
      return content.get(0);
    }

    TokenSpan lastContent() {
      return content.get(content.size() - 1);
    }
  }

  /**
   * @param drafts of one document, in the order of their cues
   */
  public StatementFeatures(Layout layout, List<Draft> drafts) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
    this.drafts = drafts;
    this.contents = new ContentFeatures(layout);
    this.rivals = new RivalFeatures(drafts);
    this.hints = new HintFeatures(t);
  }

  /** Replaces the features in {@code f} with those of draft {@code k}. */
  public void emit(int k, FeatureBuffer f) {
    Draft draft = drafts.get(k);
    f.clear();
    int head = CueContext.head(t, draft.cue());
    int stem = t.stem[head];
    int path = t.path[head];
    int form = form(draft);
    margins(draft, form, f);
    cue(draft, stem, path, form, f);
    if (draft.speaker().isEmpty()) {
      noSpeaker(draft, stem, path, form, f);
    } else {
      speaker(draft, stem, path, form, f);
    }
    contents.emit(draft, stem, path, form, f);
    contents.emitEdges(draft, form, f);
    rivals.emit(k, form, f);
    if (t.hints.areGiven()) {
      hints.statement(draft, form, f);
    }
  }

  private static void margins(Draft draft, int form, FeatureBuffer f) {
    int cue = step(draft.cueMargin(), 2);
    int arguments = step(draft.argumentMargin(), 1);
    f.add(BIAS);
    f.add(CUE_MARGIN, cue);
    f.add(ARGUMENT_MARGIN, arguments);
    f.add(CUE_MARGIN_ARGUMENT_MARGIN, cue, arguments / 2);
    f.add(CUE_MARGIN_FORM, cue, form);
    f.add(ARGUMENT_MARGIN_FORM, arguments, form);
  }

  private void cue(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    TokenSpan cue = draft.cue();
    int first = cue.from();
    int last = cue.to() - 1;
    int margin = step(draft.cueMargin(), 1);
    f.add(HEAD_STEM, stem);
    f.add(HEAD_STEM_CUE_MARGIN, stem, margin);
    f.add(HEAD_PATH_CUE_MARGIN, path, margin);
    f.add(HEAD_PATH_FORM, path, form);
    f.add(HEAD_STEM_FORM, stem, form);
    f.add(CUE_LENGTH_CUE_MARGIN, Math.min(6, cue.length()), margin);
    f.add(CUE_FIRST_TAG_CUE_LAST_TAG_CUE_MARGIN, t.tag[first], t.tag[last], margin);
    f.add(CUE_FIRST_STEM_CUE_LAST_STEM, t.stem[first], t.stem[last]);
    f.add(CUE_QUOTED_CUE_MARGIN, layout.isQuoted(first), margin);
    f.add(
        FIRST_PARAGRAPH_CUE_MARGIN,
        document.paragraph(first) == 0 ? 1 : 0,
        step(draft.cueMargin(), 2));
    f.add(HEAD_STEM_CUE_NEIGHBOUR_TAGS, stem, t.tagAt(first - 1), t.tagAt(last + 1));
    f.add(HEAD_PATH_CUE_NEIGHBOUR_TAGS, path, t.tagAt(first - 1), t.tagAt(last + 1));
    for (int i = first; i <= last; i++) {
      f.add(CUE_STEM, t.stem[i]);
    }
    int from = document.sentenceStart(document.sentence(first));
    for (int i = Math.max(from, first - BEFORE); i < first; i++) {
      f.add(STEM_BEFORE_CUE, t.stem[i]);
    }
    f.add(WORD_BEFORE_CUE_HEAD_TAG, Tokens.at(t.lower, first - 1, from, t.size), t.tag[last]);
    f.add(WORD_AFTER_CUE_HEAD_STEM, Tokens.at(t.lower, last + 1, from, t.size), stem);
    f.add(WORD_AFTER_CUE_HEAD_PATH, Tokens.at(t.lower, last + 1, from, t.size), path);
  }

  private static void noSpeaker(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    f.add(NO_SPEAKER_FORM, form);
    f.add(NO_SPEAKER_HEAD_STEM, stem);
    f.add(NO_SPEAKER_HEAD_PATH, path);
    f.add(NO_SPEAKER_CUE_MARGIN, step(draft.cueMargin(), 1));
  }

  private void speaker(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    TokenSpan cue = draft.cue();
    TokenSpan speaker = draft.speaker().get(0);
    int last = speaker.to() - 1;
    int side = speaker.from() < cue.from() ? 1 : 2;
    int gap = Layout.bucket(side == 1 ? cue.from() - speaker.to() : speaker.from() - cue.to());
    int name = t.name[last];
    int word = t.lower[last];
    int tag = t.tag[last];
    f.add(SPEAKER_SIDE_SPEAKER_GAP_FORM, side, gap, form);
    f.add(SPEAKER_SIDE_SPEAKER_GAP_HEAD_STEM, side, gap, stem);
    f.add(SPEAKER_SIDE_SPEAKER_GAP_HEAD_PATH, side, gap, path);
    f.add(SPEAKER_LAST_WORD, word);
    f.add(SPEAKER_LAST_PATH_SPEAKER_LAST_TAG, t.path[last], tag);
    f.add(SPEAKER_NAME_SPEAKER_LAST_TAG_SPEAKER_SIDE, name, tag, side);
    f.add(SPEAKER_NAME_HEAD_STEM, name, stem);
    f.add(SPEAKER_NAME_HEAD_PATH, name, path);
    f.add(SPEAKER_LAST_WORD_HEAD_STEM, word, stem);
    f.add(SPEAKER_LAST_PATH_HEAD_PATH, t.path[last], path);
    f.add(SPEAKER_PIECES_FORM, draft.speaker().size(), form);
    f.add(SPEAKER_LENGTH_SPEAKER_NAME, Layout.bucket(speaker.length()), name);
    f.add(SPEAKER_FIRST_WORD_SPEAKER_LAST_TAG, t.lower[speaker.from()], tag);
    f.add(SPEAKER_QUOTED_FORM, layout.isQuoted(last), form);
    boolean sameSentence = document.sentence(last) == document.sentence(cue.from());
    f.add(SPEAKER_IN_CUE_SENTENCE_FORM, sameSentence ? 1 : 0, form);
  }

  /** How the content is quoted, and on which side of the cue it is (bit 0: before, 1: after). */
  private int form(Draft draft) {
    int quoted = 0;
    for (TokenSpan piece : draft.content()) {
      int whole = layout.isQuoted(piece.from()) & layout.isQuoted(piece.to() - 1);
      int any = layout.isQuoted(piece.from()) | layout.isQuoted(piece.to() - 1);
      quoted = Math.max(quoted, whole * 2 + any);
    }
    boolean before = draft.firstContent().from() < draft.cue().from();
    boolean after = draft.lastContent().from() >= draft.cue().to();
    return quoted * 4 + (before ? 1 : 0) + (after ? 2 : 0);
  }

  /** A margin in steps of 1 / {@code finer}. */
  static int step(float margin, int finer) {
    return (int) Math.floor(Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, margin)) * finer);
  }
}
