package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import java.util.List;

/** Judges drafts of statements. */
public record StatementModel(ChainModel chain) {
  /** How many drafts on each side of a draft its judgement depends on. */
  public static final int RIVALS = StatementFeatures.RIVALS;

  /** The probability of each draft, as a logit. */
  public float[] judge(Layout layout, List<StatementFeatures.Draft> drafts) {
    StatementFeatures features = new StatementFeatures(layout, drafts);
    FeatureBuffer buffer = new FeatureBuffer();
    float[] result = new float[drafts.size()];
    for (int k = 0; k < result.length; k++) {
      result[k] = judge(features, k, buffer);
    }
    return result;
  }

  /** The probability of draft {@code k} among these drafts, as a logit. */
  public float judge(Layout layout, List<StatementFeatures.Draft> drafts, int k) {
    return judge(new StatementFeatures(layout, drafts), k, new FeatureBuffer());
  }

  private float judge(StatementFeatures features, int k, FeatureBuffer buffer) {
    int[] scores = new int[PackedWeights.LANES];
    features.emit(k, buffer);
    chain.weights().score(buffer.hashes(), buffer.size(), scores, 0);
    return (scores[1] - scores[0]) / (float) chain.scale();
  }
}
