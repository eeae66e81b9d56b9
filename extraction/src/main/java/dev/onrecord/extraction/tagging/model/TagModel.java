package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.TagFeatures;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.util.List;

/**
 * Tags parts of speech from left to right.
 *
 * @param weights of the predicted parts of speech, {@link PackedWeights#LANES} in each
 * @param certain by word form the part of speech that it always has, plus 1
 */
public record TagModel(List<PackedWeights> weights, IntTable certain) {
  public TagModel {
    weights = List.copyOf(weights);
  }

  public void tag(Tokens tokens) {
    TagFeatures features = new TagFeatures(tokens);
    FeatureBuffer buffer = new FeatureBuffer();
    int[] scores = new int[weights.size() * PackedWeights.LANES];
    int size = tokens.document().size();
    for (int i = 0; i < size; i++) {
      int tag = features.ofPunctuation(i);
      if (tag == TagFeatures.UNDECIDED) {
        tag = certain.get(tokens.form(i)) - 1;
      }
      if (tag == TagFeatures.UNDECIDED) {
        features.emit(i, buffer);
        tag = best(buffer, scores);
      }
      tokens.setTag(i, tag);
    }
  }

  private int best(FeatureBuffer buffer, int[] scores) {
    for (int k = 0; k < weights.size(); k++) {
      weights.get(k).score(buffer.hashes(), buffer.size(), scores, k * PackedWeights.LANES);
    }
    int best = 0;
    for (int tag = 1; tag < PartOfSpeech.LEARNED; tag++) {
      if (scores[tag] > scores[best]) {
        best = tag;
      }
    }
    return best;
  }
}
