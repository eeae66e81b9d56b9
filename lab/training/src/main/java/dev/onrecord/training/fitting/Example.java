package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.model.LabelTransitions;

/**
 * A row of tokens to learn from.
 *
 * @param features hashes, or after {@link FeatureIndex#apply} indexes, of each token; null for a
 *     token that is known to be part of nothing
 * @param labels the right label of each token
 */
@SuppressWarnings("ArrayRecordComponent")
public record Example(int[][] features, byte[] labels) {
  /** Changes labels that contradict a token without features, and those that follow from them. */
  public static Example closed(int[][] features, byte[] labels, LabelTransitions topology) {
    byte[] possible = labels.clone();
    for (int i = 0; i < possible.length; i++) {
      if (features[i] == null && !topology.isOutside(possible[i])) {
        possible[i] = 0;
      }
      int label = possible[i];
      boolean follows =
          i == 0 ? topology.mayBegin(label) : topology.mayFollow(possible[i - 1], label);
      if (!follows) {
        possible[i] = (byte) replacement(i == 0 ? -1 : possible[i - 1], label, topology);
      }
    }
    return new Example(features, possible);
  }

  /** The nearest lower label that is possible here; else the lowest. */
  private static int replacement(int before, int label, LabelTransitions topology) {
    for (int l = label - 1; l > 0; l--) {
      boolean sameKind = topology.isOutside(l) == topology.isOutside(label);
      if (sameKind && (before < 0 ? topology.mayBegin(l) : topology.mayFollow(before, l))) {
        return l;
      }
    }
    for (int l = 0; l < topology.labels(); l++) {
      boolean sameKind = topology.isOutside(l) == topology.isOutside(label);
      if (sameKind && (before < 0 ? topology.mayBegin(l) : topology.mayFollow(before, l))) {
        return l;
      }
    }
    throw new IllegalArgumentException("label " + label + " cannot follow " + before);
  }
}
