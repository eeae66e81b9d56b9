package dev.onrecord.extraction.tagging.model;

/**
 * A linear chain: the weights of features for each label, and of transitions between labels.
 *
 * @param transitions indexed by the label before times the number of labels, plus the label
 * @param scale the integer score that stands for a logit of 1
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
