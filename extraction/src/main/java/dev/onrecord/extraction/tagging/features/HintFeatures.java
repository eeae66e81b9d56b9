package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.template.ArgumentTemplate;
import dev.onrecord.extraction.tagging.features.template.CueTemplate;
import dev.onrecord.extraction.tagging.features.template.NameTemplate;
import dev.onrecord.extraction.tagging.features.template.StatementTemplate;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.tagging.hints.Hints.Roles;
import dev.onrecord.extraction.text.TokenSpan;

/** The features made of hints, one method for each model. */
final class HintFeatures {
  /** In place of the odds of a token outside the text considered; more than any odds. */
  private static final int NO_TOKEN = 10;

  /** From these odds on a token probably is what it is asked about. */
  private static final int LIKELY = 0;

  /** Above these odds the label of a name is taken for certain. */
  private static final int CERTAIN = 2;

  private final Tokens t;
  private final Hints hints;

  HintFeatures(Tokens tokens) {
    this.t = tokens;
    this.hints = tokens.hints;
  }

  void name(int i, int from, int to, FeatureBuffer f) {
    int name = hints.name(i);
    int odds = hints.nameOdds(i);
    f.add(NameTemplate.HINT_NAME_ODDS, name, odds);
    f.add(NameTemplate.HINT_LEFT_NAME_NAME, i > from ? hints.name(i - 1) : NO_TOKEN, name);
    f.add(NameTemplate.HINT_NAME_RIGHT_NAME, name, i + 1 < to ? hints.name(i + 1) : NO_TOKEN);
    f.add(NameTemplate.HINT_NAME_SHAPE, name, t.shape[i]);
    f.add(NameTemplate.HINT_NAME_CERTAIN_CLUSTER, name, odds > CERTAIN ? 1 : 0, t.cluster[i]);
  }

  void cue(int i, int from, int to, FeatureBuffer f) {
    int first = hints.cue(i);
    int inside = hints.inCue(i);
    int left = i > from ? hints.cue(i - 1) : NO_TOKEN;
    int right = i + 1 < to ? hints.cue(i + 1) : NO_TOKEN;
    f.add(CueTemplate.HINT_FIRST, first);
    f.add(CueTemplate.HINT_INSIDE, inside);
    f.add(CueTemplate.HINT_FIRST_INSIDE, first, inside);
    f.add(CueTemplate.HINT_LEFT_FIRST_FIRST, left, first);
    f.add(CueTemplate.HINT_FIRST_RIGHT_FIRST, first, right);
    f.add(CueTemplate.HINT_LEFT_FIRST_INSIDE, left, inside);
    f.add(CueTemplate.HINT_FIRST_TAG, first, t.tag[i]);
    f.add(CueTemplate.HINT_FIRST_PATH, first, t.path[i]);
    f.add(CueTemplate.HINT_FIRST_STEM, first, t.stem[i]);
    f.add(CueTemplate.HINT_INSIDE_LEFT_INSIDE, inside, i > from ? hints.inCue(i - 1) : NO_TOKEN);
  }

  void argument(int i, TokenSpan window, Roles roles, int side, FeatureBuffer f) {
    boolean isFirst = i == window.from();
    boolean isLast = i + 1 == window.to();
    int speaker = roles.speaker(i);
    int content = roles.content(i);
    int speakerLeft = isFirst ? NO_TOKEN : roles.speaker(i - 1);
    int contentLeft = isFirst ? NO_TOKEN : roles.content(i - 1);
    int speakerRight = isLast ? NO_TOKEN : roles.speaker(i + 1);
    int contentRight = isLast ? NO_TOKEN : roles.content(i + 1);
    int quote = t.isQuoteMark(i) ? 1 : t.document.quote(i) >= 0 ? 2 : 0;
    f.add(ArgumentTemplate.HINT_SPEAKER_CONTENT, speaker, content);
    f.add(ArgumentTemplate.HINT_SPEAKER, speaker);
    f.add(ArgumentTemplate.HINT_CONTENT, content);
    f.add(ArgumentTemplate.HINT_LEFT_CONTENT_CONTENT, contentLeft, content);
    f.add(ArgumentTemplate.HINT_CONTENT_RIGHT_CONTENT, content, contentRight);
    f.add(ArgumentTemplate.HINT_LEFT_SPEAKER_SPEAKER, speakerLeft, speaker);
    f.add(ArgumentTemplate.HINT_SPEAKER_RIGHT_SPEAKER, speaker, speakerRight);
    f.add(ArgumentTemplate.HINT_CONTENT_TAG_SIDE, content, t.tag[i], side);
    f.add(ArgumentTemplate.HINT_SPEAKER_TAG_SIDE, speaker, t.tag[i], side);
    f.add(
        ArgumentTemplate.HINT_LEFT_CONTENT_CONTENT_RIGHT_CONTENT,
        contentLeft,
        content,
        contentRight);
    f.add(ArgumentTemplate.HINT_CONTENT_QUOTE_SIDE, content, quote, side);
    f.add(ArgumentTemplate.HINT_SPEAKER_NAME_SIDE, speaker, t.name[i], side);
  }

  /** How far a draft agrees with the hints for its cue. */
  void statement(Draft draft, int form, FeatureBuffer f) {
    Roles roles = hints.roles(draft.cue());
    int cue = hints.cue(draft.cue().from());
    int sum = 0;
    int shared = 0;
    int length = draft.contentLength();
    for (TokenSpan piece : draft.content()) {
      for (int i = piece.from(); i < piece.to(); i++) {
        int odds = roles.content(i);
        sum += odds == Hints.UNKNOWN ? 0 : odds;
        shared += isLikely(odds) ? 1 : 0;
      }
    }
    int missing = likelyOutside(draft, roles);
    int overlap = 10 * shared / (length + missing);
    int surplus = length - shared;
    int first = roles.content(draft.firstContent().from());
    int end = draft.lastContent().to();
    int last = roles.content(end - 1);
    int after = end < t.size ? roles.content(end) : NO_TOKEN;
    int speaker = speaker(draft, roles);
    f.add(StatementTemplate.HINT_CUE, cue);
    f.add(StatementTemplate.HINT_CUE_FORM, cue, form);
    f.add(StatementTemplate.HINT_OVERLAP, overlap);
    f.add(StatementTemplate.HINT_OVERLAP_HINT_CUE, overlap, cue);
    f.add(StatementTemplate.HINT_CONTENT_MEAN_FORM, sum / length, form);
    f.add(
        StatementTemplate.HINT_CONTENT_MISSING_CONTENT_SURPLUS,
        Layout.bucket(missing),
        Layout.bucket(surplus));
    f.add(StatementTemplate.HINT_CONTENT_FIRST_CONTENT_LAST, first, last);
    f.add(StatementTemplate.HINT_AFTER_CONTENT_CONTENT_LAST, after, last);
    f.add(StatementTemplate.HINT_SPEAKER_HINT_OVERLAP, speaker, overlap);
    f.add(StatementTemplate.HINT_SPEAKER_HINT_CUE, speaker, cue);
  }

  /** The number of likely content tokens that the draft does not have. */
  private int likelyOutside(Draft draft, Roles roles) {
    TokenSpan window = Window.around(draft.cue(), t.document);
    int outside = 0;
    for (int i = window.from(); i < window.to(); i++) {
      outside += isLikely(roles.content(i)) && !draft.contentHas(i) ? 1 : 0;
    }
    return outside;
  }

  private static boolean isLikely(int odds) {
    return odds >= LIKELY && odds != Hints.UNKNOWN;
  }

  private static int speaker(Draft draft, Roles roles) {
    return draft.speaker().isEmpty() ? NO_TOKEN : roles.speaker(draft.speaker().get(0).to() - 1);
  }
}
