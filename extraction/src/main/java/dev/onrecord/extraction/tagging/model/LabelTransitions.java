package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.ArgumentFeatures;
import dev.onrecord.extraction.tagging.features.CueFeatures;
import dev.onrecord.extraction.tagging.features.NameFeatures;
import dev.onrecord.extraction.tagging.features.StatementFeatures;

/** The labels that may follow one another in a chain. Labels are written as digits. */
public final class LabelTransitions {
  /** See {@link NameFeatures}. A name continues with its own type only. */
  public static final LabelTransitions NAMES =
      new LabelTransitions(
          NameFeatures.LABELS,
          "0",
          "0135",
          new String[] {"0135", "01235", "01235", "01345", "01345", "01356", "01356"});

  /** See {@link CueFeatures}. */
  public static final LabelTransitions CUES =
      new LabelTransitions(CueFeatures.LABELS, "03", "01", new String[] {"01", "123", "123", "01"});

  /** See {@link ArgumentFeatures}. */
  public static final LabelTransitions ARGUMENTS =
      new LabelTransitions(
          ArgumentFeatures.LABELS,
          "056",
          "013",
          new String[] {"013", "235", "235", "146", "146", "013", "013"});

  /** See {@link StatementFeatures}. A chain of one draft. */
  public static final LabelTransitions STATEMENTS =
      new LabelTransitions(StatementFeatures.LABELS, "0", "012", new String[] {"", "", ""});

  private final int labels;
  private final boolean[] outside;
  private final boolean[] first;
  private final boolean[] next;

  private LabelTransitions(int labels, String outside, String first, String[] next) {
    this.labels = labels;
    this.outside = new boolean[labels];
    this.first = new boolean[labels];
    this.next = new boolean[labels * labels];
    for (int label = 0; label < labels; label++) {
      char digit = Character.forDigit(label, 10);
      this.outside[label] = outside.indexOf(digit) >= 0;
      this.first[label] = first.indexOf(digit) >= 0;
      for (int before = 0; before < labels; before++) {
        this.next[before * labels + label] = next[before].indexOf(digit) >= 0;
      }
    }
  }

  public int labels() {
    return labels;
  }

  /** Returns whether a token with this label is outside of any span. */
  public boolean isOutside(int label) {
    return outside[label];
  }

  public boolean mayBegin(int label) {
    return first[label];
  }

  public boolean mayFollow(int before, int label) {
    return next[before * labels + label];
  }
}
