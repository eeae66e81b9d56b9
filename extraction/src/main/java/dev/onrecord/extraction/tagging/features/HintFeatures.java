package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.features.Hints.Roles;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;

/** The features that another reader's opinions give, by what is looked for. */
final class HintFeatures {
  private static final int NO_TOKEN = 10;

  /** A token from these odds on is taken to be what it is asked about. */
  private static final int LIKELY = 0;

  private final Tokens t;
  private final Hints hints;

  HintFeatures(Tokens tokens) {
    this.t = tokens;
    this.hints = tokens.hints;
  }

  void name(int i, int from, int to, FeatureBuffer f) {
    f.add(160, hints.name(i), hints.nameOdds(i));
    f.add(161, nameAt(i - 1, from, to), nameAt(i, from, to));
    f.add(162, nameAt(i, from, to), nameAt(i + 1, from, to));
    f.add(163, hints.name(i), t.shape[i]);
    f.add(164, hints.name(i), hints.nameOdds(i) > 2 ? 1 : 0, t.cluster[i]);
  }

  private int nameAt(int i, int from, int to) {
    return i < from || i >= to ? NO_TOKEN : hints.name(i);
  }

  void cue(int i, int from, int to, FeatureBuffer f) {
    int cue = hints.cue(i);
    int inCue = hints.inCue(i);
    int left = i > from ? hints.cue(i - 1) : NO_TOKEN;
    int right = i + 1 < to ? hints.cue(i + 1) : NO_TOKEN;
    f.add(270, cue);
    f.add(271, inCue);
    f.add(272, cue, inCue);
    f.add(273, left, cue);
    f.add(274, cue, right);
    f.add(275, left, inCue);
    f.add(276, cue, t.tag[i]);
    f.add(277, cue, t.path[i]);
    f.add(278, cue, t.stem[i]);
    f.add(279, inCue, i > from ? hints.inCue(i - 1) : NO_TOKEN);
  }

  void argument(int i, int lo, int hi, Roles roles, int side, FeatureBuffer f) {
    int speaker = roles.speaker(i);
    int content = roles.content(i);
    int speakerLeft = i > lo ? roles.speaker(i - 1) : NO_TOKEN;
    int contentLeft = i > lo ? roles.content(i - 1) : NO_TOKEN;
    int speakerRight = i + 1 < hi ? roles.speaker(i + 1) : NO_TOKEN;
    int contentRight = i + 1 < hi ? roles.content(i + 1) : NO_TOKEN;
    f.add(360, speaker, content);
    f.add(361, speaker);
    f.add(362, content);
    f.add(363, contentLeft, content);
    f.add(364, content, contentRight);
    f.add(365, speakerLeft, speaker);
    f.add(366, speaker, speakerRight);
    f.add(367, content, t.tag[i], side);
    f.add(368, speaker, t.tag[i], side);
    f.add(369, contentLeft, content, contentRight);
    f.add(370, content, t.isQuoteMark(i) ? 1 : t.document.quote(i) >= 0 ? 2 : 0, side);
    f.add(371, speaker, t.name[i], side);
  }

  /** How well a draft agrees with what the other reader finds for its cue. */
  void statement(Draft draft, int form, FeatureBuffer f) {
    Roles roles = hints.roles(draft.cue());
    int cue = hints.cue(draft.cue().from());
    f.add(490, cue);
    f.add(491, cue, form);
    int sum = 0;
    int shared = 0;
    int length = draft.contentLength();
    for (TokenSpan piece : draft.content()) {
      for (int i = piece.from(); i < piece.to(); i++) {
        int odds = roles.content(i);
        sum += odds == Hints.UNKNOWN ? 0 : odds;
        shared += odds >= LIKELY && odds != Hints.UNKNOWN ? 1 : 0;
      }
    }
    int beyond = contentOutside(draft, roles);
    int overlap = 10 * shared / (length + beyond);
    f.add(492, overlap);
    f.add(493, overlap, cue);
    f.add(494, sum / length, form);
    f.add(495, Layout.bucket(beyond), Layout.bucket(length - shared));
    int first = draft.content().get(0).from();
    int last = draft.content().get(draft.content().size() - 1).to() - 1;
    f.add(496, roles.content(first), roles.content(last));
    f.add(497, last + 1 < t.size ? roles.content(last + 1) : NO_TOKEN, roles.content(last));
    f.add(498, speaker(draft, roles), overlap);
    f.add(499, speaker(draft, roles), cue);
  }

  private int contentOutside(Draft draft, Roles roles) {
    TokenSpan window = Window.around(draft.cue(), t.document);
    int outside = 0;
    for (int i = window.from(); i < window.to(); i++) {
      int odds = roles.content(i);
      outside += odds >= LIKELY && odds != Hints.UNKNOWN && !draft.holds(i) ? 1 : 0;
    }
    return outside;
  }

  private static int speaker(Draft draft, Roles roles) {
    return draft.speaker().isEmpty() ? NO_TOKEN : roles.speaker(draft.speaker().get(0).to() - 1);
  }
}
