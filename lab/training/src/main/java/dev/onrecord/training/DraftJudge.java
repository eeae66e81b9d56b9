package dev.onrecord.training;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.Attribution;
import java.util.BitSet;
import java.util.List;

/** Decides which drafts are right: each annotated statement makes at most one draft right. */
final class DraftJudge {
  /** A draft of which the annotators would have said nothing, right or wrong. */
  static final byte UNKNOWN = -1;

  private final AnnotatedArticle article;

  DraftJudge(AnnotatedArticle article) {
    this.article = article;
  }

  /**
   * The label of every draft, see {@link StatementFeatures}: it is right if it shares at least half
   * of its words with a statement it fits best.
   */
  byte[] labels(List<Draft> drafts) {
    byte[] labels = new byte[drafts.size()];
    for (Attribution attribution : article.attributions()) {
      BitSet gold = words(attribution.content());
      int best = -1;
      double bestShare = 0.5;
      for (int k = 0; k < labels.length; k++) {
        double share = share(gold, words(drafts.get(k).content()));
        // The same words under two cues: the one with the annotated cue is meant.
        double bonus = drafts.get(k).cue().overlaps(attribution.cue()) ? 1 : 0;
        if (share >= 0.5 && share + bonus >= bestShare && labels[k] == StatementFeatures.NONE) {
          best = k;
          bestShare = share + bonus;
        }
      }
      if (best >= 0) {
        labels[best] =
            attribution.mode() == ReportMode.SPEECH
                ? StatementFeatures.SPEECH
                : StatementFeatures.THOUGHT;
      }
    }
    for (int k = 0; k < labels.length; k++) {
      if (labels[k] == StatementFeatures.NONE && article.isLeftOut(drafts.get(k).cue().from())) {
        labels[k] = UNKNOWN;
      }
    }
    return labels;
  }

  private BitSet words(List<TokenSpan> spans) {
    BitSet words = new BitSet();
    for (TokenSpan span : spans) {
      for (int i = span.from(); i < span.to(); i++) {
        if (Character.isLetterOrDigit(article.document().firstChar(i))) {
          words.set(i);
        }
      }
    }
    return words;
  }

  private static double share(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int common = both.cardinality();
    int all = a.cardinality() + b.cardinality() - common;
    return all == 0 ? 0 : common / (double) all;
  }
}
