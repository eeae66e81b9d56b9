package dev.onrecord.extraction.tagging.model;

/**
 * A linear chain: weights of features for each label, and of one label after another.
 *
 * @param transitions by label before times number of labels plus label
 * @param scale how much a score of 1 before it was made an integer is
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainModel(
    LabelTransitions topology, PackedWeights weights, int[] transitions, int scale) {
  private static final int FORBIDDEN = Integer.MIN_VALUE / 8;

  public ChainModel {
    int labels = topology.labels();
    transitions = transitions.clone();
    for (int before = 0; before < labels; before++) {
      for (int label = 0; label < labels; label++) {
        if (!topology.mayFollow(before, label)) {
          transitions[before * labels + label] = FORBIDDEN;
        }
      }
    }
  }
}
