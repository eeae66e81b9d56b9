package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import java.util.List;

/** Judges drafts of statements. */
public record StatementModel(ChainModel chain) {
  /** The probability of each draft, as a logit. */
  public float[] judge(Layout layout, List<StatementFeatures.Draft> drafts) {
    StatementFeatures features = new StatementFeatures(layout, drafts);
    FeatureBuffer buffer = new FeatureBuffer();
    int[] scores = new int[PackedWeights.LANES];
    float[] result = new float[drafts.size()];
    for (int k = 0; k < result.length; k++) {
      features.emit(k, buffer);
      chain.weights().score(buffer.hashes(), buffer.size(), scores, 0);
      result[k] = (scores[1] - scores[0]) / (float) chain.scale();
    }
    return result;
  }
}
