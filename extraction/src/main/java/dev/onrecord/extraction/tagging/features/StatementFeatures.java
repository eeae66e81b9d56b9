package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** What tells a statement from what only looks like one, once all that might be one was found. */
public final class StatementFeatures {
  /** 0: no statement; 1: one. */
  public static final int LABELS = 2;

  /** How many drafts on each side of a draft are its rivals. */
  public static final int RIVALS = 12;

  private final Layout layout;
  private final Tokens t;
  private final Document document;
  private final List<Draft> drafts;
  private final HintFeatures hints;

  /**
   * What may be a statement.
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

    boolean holds(int token) {
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
  }

  /**
   * @param drafts of one document, in the order of their cues
   */
  public StatementFeatures(Layout layout, List<Draft> drafts) {
    this.layout = layout;
    this.t = layout.t;
    this.document = t.document;
    this.drafts = drafts;
    this.hints = new HintFeatures(t);
  }

  public void emit(int k, FeatureBuffer f) {
    Draft draft = drafts.get(k);
    f.clear();
    int stem = t.stem[ArgumentFeatures.head(t, draft.cue())];
    int path = t.path[ArgumentFeatures.head(t, draft.cue())];
    int form = form(draft);
    cue(draft, stem, path, form, f);
    speaker(draft, stem, path, form, f);
    content(draft, stem, path, form, f);
    edges(draft, form, f);
    rivals(k, draft, form, f);
    if (t.hints.areGiven()) {
      hints.statement(draft, form, f);
    }
  }

  private void cue(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    TokenSpan cue = draft.cue();
    int margin = step(draft.cueMargin(), 2);
    int sure = step(draft.argumentMargin(), 1);
    f.add(400);
    f.add(401, margin);
    f.add(402, sure);
    f.add(403, margin, sure / 2);
    f.add(404, margin, form);
    f.add(405, sure, form);
    f.add(406, stem);
    f.add(407, stem, step(draft.cueMargin(), 1));
    f.add(408, path, step(draft.cueMargin(), 1));
    f.add(409, path, form);
    f.add(410, stem, form);
    f.add(411, Math.min(6, cue.length()), step(draft.cueMargin(), 1));
    f.add(412, t.tag[cue.from()], t.tag[cue.to() - 1], step(draft.cueMargin(), 1));
    f.add(413, t.stem[cue.from()], t.stem[cue.to() - 1]);
    f.add(414, layout.isQuoted(cue.from()), step(draft.cueMargin(), 1));
    f.add(415, document.paragraph(cue.from()) == 0 ? 1 : 0, margin);
    f.add(416, stem, tagAt(cue.from() - 1), tagAt(cue.to()));
    f.add(417, path, tagAt(cue.from() - 1), tagAt(cue.to()));
  }

  private void speaker(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    if (draft.speaker().isEmpty()) {
      f.add(420, form);
      f.add(421, stem);
      f.add(422, path);
      f.add(423, step(draft.cueMargin(), 1));
      return;
    }
    TokenSpan speaker = draft.speaker().get(0);
    int last = speaker.to() - 1;
    int side = speaker.from() < draft.cue().from() ? 1 : 2;
    int gap = side == 1 ? draft.cue().from() - speaker.to() : speaker.from() - draft.cue().to();
    int name = t.name[last];
    f.add(430, side, Layout.bucket(gap), form);
    f.add(431, side, Layout.bucket(gap), stem);
    f.add(432, side, Layout.bucket(gap), path);
    f.add(433, t.lower[last]);
    f.add(434, t.path[last], t.tag[last]);
    f.add(435, name, t.tag[last], side);
    f.add(436, name, stem);
    f.add(437, name, path);
    f.add(438, t.lower[last], stem);
    f.add(439, t.path[last], path);
    f.add(440, draft.speaker().size(), form);
    f.add(441, Layout.bucket(speaker.length()), name);
    f.add(442, t.lower[speaker.from()], t.tag[last]);
    f.add(443, layout.isQuoted(last), form);
    boolean sameSentence = document.sentence(last) == document.sentence(draft.cue().from());
    f.add(444, sameSentence ? 1 : 0, form);
  }

  private void content(Draft draft, int stem, int path, int form, FeatureBuffer f) {
    TokenSpan first = draft.content().get(0);
    TokenSpan last = draft.content().get(draft.content().size() - 1);
    int length = Layout.bucket(draft.contentLength());
    int verbs = layout.verbs(first.from(), first.to());
    int gap = first.from() - draft.cue().to();
    f.add(450, form, length);
    f.add(451, stem, length);
    f.add(452, path, length, verbs);
    f.add(453, t.lower[first.from()], form);
    f.add(454, t.tag[first.from()], path);
    f.add(455, t.tag[first.from()], stem);
    f.add(456, t.stem[first.from()], path);
    f.add(457, verbs, form);
    f.add(458, gap < 0 ? -1 : Layout.bucket(gap), form);
    f.add(459, gap < 0 ? -1 : Layout.bucket(gap), path);
    f.add(460, t.tag[last.to() - 1], tagAt(last.to()), form);
    f.add(461, first.from() > 0 ? t.lower[first.from() - 1] : 0, form);
    f.add(462, t.tag[first.from()], tagAt(first.from() + 1), verbs);
    f.add(463, step(draft.argumentMargin() * 8 / draft.contentLength(), 2), form);
    int sentences = document.sentence(last.to() - 1) - document.sentence(first.from());
    f.add(464, Math.min(5, sentences), form);
  }

  /** Whether the content ends where a clause does, or was cut off or goes on too long. */
  private void edges(Draft draft, int form, FeatureBuffer f) {
    TokenSpan first = draft.content().get(0);
    TokenSpan last = draft.content().get(draft.content().size() - 1);
    int side = last.from() < draft.cue().from() ? 1 : 0;
    int next = last.to() < t.size ? t.lower[last.to()] : 0;
    int tag = tagAt(last.to());
    int tag2 = tagAt(last.to() + 1);
    int clauses = layout.breaks(last.from(), last.to()) * 4 + layout.verbs(last.from(), last.to());
    int sentence = document.sentence(last.to() - 1);
    f.add(480, side, tag, tag2);
    f.add(481, side, next);
    f.add(482, side, next, tag2);
    f.add(483, side, clauses, Math.min(3, draft.content().size()));
    f.add(484, side, clauses, tag);
    f.add(485, side, last.to() == document.sentenceEnd(sentence) ? 1 : 0, form);
    f.add(486, side, tagAt(first.from() - 1), t.tag[first.from()]);
  }

  /** Statements do not lie in one another: what else is found there counts against this one. */
  private void rivals(int k, Draft draft, int form, FeatureBuffer f) {
    float around = -9;
    float inside = -9;
    float beside = -9;
    int within = 0;
    for (int j = k - 1; j >= 0 && k - j <= RIVALS; j--) {
      Draft other = drafts.get(j);
      around = other.holds(draft.cue().from()) ? Math.max(around, other.cueMargin()) : around;
      if (draft.holds(other.cue().from())) {
        inside = Math.max(inside, other.cueMargin());
        within++;
      } else if (overlap(draft, other)) {
        beside = Math.max(beside, other.cueMargin());
      }
    }
    for (int j = k + 1; j < drafts.size() && j - k <= RIVALS; j++) {
      Draft other = drafts.get(j);
      around = other.holds(draft.cue().from()) ? Math.max(around, other.cueMargin()) : around;
      if (draft.holds(other.cue().from())) {
        inside = Math.max(inside, other.cueMargin());
        within++;
      } else if (overlap(draft, other)) {
        beside = Math.max(beside, other.cueMargin());
      }
    }
    f.add(470, step(around, 1), step(draft.cueMargin(), 1));
    f.add(471, step(inside, 1), step(draft.cueMargin(), 1));
    f.add(472, step(beside, 1), step(draft.cueMargin(), 1));
    f.add(473, step(around - draft.cueMargin(), 1), around > -9 ? 1 : 0);
    f.add(474, step(inside - draft.cueMargin(), 1), inside > -9 ? 1 : 0);
    f.add(475, step(beside - draft.cueMargin(), 1), beside > -9 ? 1 : 0);
    f.add(476, Math.min(4, within), form);
    f.add(477, step(around, 1), step(inside, 1), step(beside, 1));
  }

  private static boolean overlap(Draft a, Draft b) {
    for (TokenSpan x : a.content()) {
      for (TokenSpan y : b.content()) {
        if (x.overlaps(y)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the content is quoted, begins and ends so, and on which side of the cue it stands. */
  private int form(Draft draft) {
    int quoted = 0;
    for (TokenSpan piece : draft.content()) {
      int whole = layout.isQuoted(piece.from()) & layout.isQuoted(piece.to() - 1);
      int any = layout.isQuoted(piece.from()) | layout.isQuoted(piece.to() - 1);
      quoted = Math.max(quoted, whole * 2 + any);
    }
    boolean before = draft.content().get(0).from() < draft.cue().from();
    boolean after = draft.content().get(draft.content().size() - 1).from() >= draft.cue().to();
    return quoted * 4 + (before ? 1 : 0) + (after ? 2 : 0);
  }

  private int tagAt(int i) {
    return i < 0 || i >= t.size ? -1 : t.tag[i];
  }

  /** A margin in steps of 1 / {@code finer}, between -9 and 9. */
  private static int step(float margin, int finer) {
    return (int) Math.floor(Math.max(-9, Math.min(9, margin)) * finer);
  }
}
