package dev.onrecord.training.fitting;

/** Adds up what several trainers learned of the same features. */
final class WeightSum {
  private final float[] weights;
  private final float[] transitions;
  private int parts;

  WeightSum(int features, int labels) {
    this.weights = new float[features * labels];
    this.transitions = new float[labels * labels];
  }

  void add(ChainTrainer trainer) {
    add(trainer.weights(), weights);
    add(trainer.transitions(), transitions);
    parts++;
  }

  void add(WeightSum other) {
    add(other.weights, weights);
    add(other.transitions, transitions);
    parts += other.parts;
  }

  float[] averageWeights() {
    return average(weights);
  }

  float[] averageTransitions() {
    return average(transitions);
  }

  private float[] average(float[] sum) {
    float[] average = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      average[i] = sum[i] / parts;
    }
    return average;
  }

  private static void add(float[] part, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }
}
