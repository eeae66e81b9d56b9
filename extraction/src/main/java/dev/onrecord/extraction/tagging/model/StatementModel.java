package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import java.util.ArrayList;
import java.util.List;

/** Judges drafts of statements. */
public record StatementModel(ChainModel chain) {
  /** How many drafts on each side of a draft its judgement depends on. */
  public static final int RIVALS = StatementFeatures.RIVALS;

  /**
   * How probable it must be, in logits, that a statement was said: F1 of speech is highest there on
   * the development part of the open corpus.
   */
  private static final float SAID = -0.7f;

  /**
   * How probable a draft is, in logits.
   *
   * @param statement that it is a statement
   * @param speech that it is one and was said
   */
  public record Logits(float statement, float speech) {
    /** What it is given as. */
    public ReportMode mode() {
      return speech >= SAID ? ReportMode.SPEECH : ReportMode.THOUGHT;
    }

    /** How probable it is that it is what it is given as. */
    public float ofMode() {
      return speech >= SAID ? speech : statement;
    }
  }

  /** Judges each draft. */
  public List<Logits> judge(Layout layout, List<StatementFeatures.Draft> drafts) {
    StatementFeatures features = new StatementFeatures(layout, drafts);
    FeatureBuffer buffer = new FeatureBuffer();
    List<Logits> result = new ArrayList<>(drafts.size());
    for (int k = 0; k < drafts.size(); k++) {
      result.add(judge(features, k, buffer));
    }
    return result;
  }

  /** Judges draft {@code k} among these drafts. */
  public Logits judge(Layout layout, List<StatementFeatures.Draft> drafts, int k) {
    return judge(new StatementFeatures(layout, drafts), k, new FeatureBuffer());
  }

  private Logits judge(StatementFeatures features, int k, FeatureBuffer buffer) {
    int[] scores = new int[PackedWeights.LANES];
    features.emit(k, buffer);
    chain.weights().score(buffer.hashes(), buffer.size(), scores, 0);
    double none = scores[StatementFeatures.NONE] / (double) chain.scale();
    double thought = scores[StatementFeatures.THOUGHT] / (double) chain.scale();
    double speech = scores[StatementFeatures.SPEECH] / (double) chain.scale();
    return new Logits((float) (sum(thought, speech) - none), (float) (speech - sum(none, thought)));
  }

  /** The logarithm of the sum of two numbers that are given by their logarithms. */
  private static double sum(double a, double b) {
    return Math.max(a, b) + StrictMath.log1p(StrictMath.exp(-Math.abs(a - b)));
  }
}
