package dev.onrecord.training;

import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.features.NameFeatures;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.Attribution;
import java.util.Arrays;
import java.util.List;

/** Turns annotations into the labels of the chains. */
final class Labels {
  private Labels() {}

  static byte[] ofNames(AnnotatedArticle article, List<Name> names) {
    byte[] labels = new byte[article.document().size()];
    for (Name name : names) {
      int first = NameFeatures.firstLabel(name.type());
      Arrays.fill(labels, name.tokens().from(), name.tokens().to(), (byte) (first + 1));
      labels[name.tokens().from()] = (byte) first;
    }
    for (int i = 0; i < labels.length; i++) {
      boolean inside = labels[i] > 0 && labels[i] % 2 == 0;
      boolean begins =
          i == 0 || article.document().sentence(i) != article.document().sentence(i - 1);
      if (inside && (begins || (labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1))) {
        labels[i]--;
      }
    }
    return labels;
  }

  static byte[] ofCues(AnnotatedArticle article) {
    byte[] labels = new byte[article.document().size()];
    for (Attribution attribution : article.attributions()) {
      TokenSpan cue = attribution.cue();
      Arrays.fill(labels, cue.from(), cue.to(), (byte) 2);
      labels[cue.from()] = 1;
    }
    for (int i = 0; i < labels.length; i++) {
      boolean begins =
          i == 0 || article.document().sentence(i) != article.document().sentence(i - 1);
      int before = begins ? 0 : labels[i - 1];
      if (labels[i] == 2 && before != 1 && before != 2) {
        labels[i] = 1;
      } else if (labels[i] == 0 && (before == 1 || before == 2)) {
        labels[i] = 3;
      }
    }
    return labels;
  }

  /** The labels of a window around a cue; all 0 where it reports nothing. */
  static byte[] ofArguments(TokenSpan window, TokenSpan cue, Attribution attribution) {
    byte[] labels = new byte[window.length()];
    if (attribution == null) {
      return labels;
    }
    int before = 0;
    for (int i = window.from(); i < window.to(); i++) {
      int role = 0;
      if (!cue.contains(i)) {
        role = attribution.isSource(i) ? 1 : attribution.isContent(i) ? 3 : 0;
      }
      int label = role;
      if (role == 0 && before > 0) {
        label = before == 1 ? 5 : 6;
      } else if (role > 0 && before == role) {
        label = role + 1;
      }
      labels[i - window.from()] = (byte) label;
      before = role;
    }
    return labels;
  }
}
