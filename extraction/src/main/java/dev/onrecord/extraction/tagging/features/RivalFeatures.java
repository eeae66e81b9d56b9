package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.StatementTemplate.*;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** The features of other drafts that overlap one: statements do not overlap, so one is wrong. */
final class RivalFeatures {
  private static final float NO_RIVAL = -StatementFeatures.MOST_MARGIN;

  private final List<Draft> drafts;

  RivalFeatures(List<Draft> drafts) {
    this.drafts = drafts;
  }

  void emit(int k, int form, FeatureBuffer f) {
    Draft draft = drafts.get(k);
    float enclosing = NO_RIVAL;
    float enclosed = NO_RIVAL;
    float overlapping = NO_RIVAL;
    int enclosedCount = 0;
    for (int j = Math.max(0, k - StatementFeatures.RIVALS);
        j < drafts.size() && j <= k + StatementFeatures.RIVALS;
        j++) {
      if (j == k) {
        continue;
      }
      Draft other = drafts.get(j);
      if (other.contentHas(draft.cue().from())) {
        enclosing = Math.max(enclosing, other.cueMargin());
      }
      if (draft.contentHas(other.cue().from())) {
        enclosed = Math.max(enclosed, other.cueMargin());
        enclosedCount++;
      } else if (overlap(draft, other)) {
        overlapping = Math.max(overlapping, other.cueMargin());
      }
    }
    float own = draft.cueMargin();
    int margin = step(own);
    f.add(ENCLOSING_MARGIN_CUE_MARGIN, step(enclosing), margin);
    f.add(ENCLOSED_MARGIN_CUE_MARGIN, step(enclosed), margin);
    f.add(OVERLAPPING_MARGIN_CUE_MARGIN, step(overlapping), margin);
    f.add(ENCLOSING_LEAD, step(enclosing - own), enclosing > NO_RIVAL ? 1 : 0);
    f.add(ENCLOSED_LEAD, step(enclosed - own), enclosed > NO_RIVAL ? 1 : 0);
    f.add(OVERLAPPING_LEAD, step(overlapping - own), overlapping > NO_RIVAL ? 1 : 0);
    f.add(ENCLOSED_COUNT_FORM, Math.min(4, enclosedCount), form);
    f.add(
        ENCLOSING_MARGIN_ENCLOSED_MARGIN_OVERLAPPING_MARGIN,
        step(enclosing),
        step(enclosed),
        step(overlapping));
  }

  private static int step(float margin) {
    return StatementFeatures.step(margin, 1);
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
}
