package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.model.LabelTransitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Trains a conditional random field on rows of tokens: stochastic gradients with a rate of its own
 * for every weight (AdaGrad), features dropped at random, weights averaged over the epochs.
 */
public final class ChainTrainer {
  private static final float EPSILON = 1e-2f;
  private static final double NEGLIGIBLE = 1e-3;
  private static final int[] NONE = {};

  /**
   * @param epochs how often every example is seen
   * @param rate how large the first steps are
   * @param dropout the share of the features that is left out each time
   * @param decay how strongly weights are drawn to 0
   */
  public record Settings(int epochs, float rate, float dropout, float decay) {}

  private final LabelTransitions topology;
  private final Settings settings;
  private final int labels;

  /** By feature a weight for each label, then the sum of the squared gradients of each. */
  private final float[] parameters;

  private final float[] transitions;
  private final float[] transitionSquares;
  private final float[] weightSums;
  private final float[] transitionSums;
  private final Lattice lattice;
  private final double[] gradient;
  private int sums;
  private int[] kept = new int[256];

  public ChainTrainer(LabelTransitions topology, int features, Settings settings) {
    this.topology = topology;
    this.settings = settings;
    this.labels = topology.labels();
    this.parameters = new float[features * 2 * labels];
    this.weightSums = new float[features * labels];
    this.transitions = new float[labels * labels];
    this.transitionSquares = new float[labels * labels];
    this.transitionSums = new float[labels * labels];
    this.lattice = new Lattice(topology);
    this.gradient = new double[labels];
  }

  /** By feature times number of labels plus label. */
  public float[] weights() {
    return weightSums;
  }

  public float[] transitions() {
    return transitionSums;
  }

  public void train(List<Example> examples, SplittableRandom random) {
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, new Random(random.nextLong()));
      for (Example example : order) {
        if (example.labels().length > 0) {
          learn(example, random);
        }
      }
      if (epoch > 0 || settings.epochs() == 1) {
        sum();
      }
    }
    float share = (1 - settings.dropout()) / sums;
    for (int i = 0; i < weightSums.length; i++) {
      weightSums[i] *= share;
    }
    for (int i = 0; i < transitionSums.length; i++) {
      transitionSums[i] /= sums;
    }
  }

  private void sum() {
    sums++;
    for (int i = 0; i < weightSums.length; i++) {
      weightSums[i] += parameters[i / labels * 2 * labels + i % labels];
    }
    for (int i = 0; i < transitions.length; i++) {
      transitionSums[i] += transitions[i];
    }
  }

  private void learn(Example example, SplittableRandom random) {
    int length = example.labels().length;
    int[][] rows = new int[length][];
    lattice.begin(length);
    for (int i = 0; i < length; i++) {
      double[] scores = lattice.emissions(i);
      if (example.features()[i] == null) {
        lattice.close(i);
        rows[i] = NONE;
        continue;
      }
      rows[i] = drop(example.features()[i], random);
      Arrays.fill(scores, 0);
      for (int feature : rows[i]) {
        int at = feature * 2 * labels;
        for (int l = 0; l < labels; l++) {
          scores[l] += parameters[at + l];
        }
      }
    }
    lattice.run(transitions);
    for (int i = 0; i < length; i++) {
      int right = example.labels()[i];
      double largest = 0;
      for (int l = 0; l < labels; l++) {
        gradient[l] = (l == right ? 1 : 0) - lattice.marginal(i, l);
        largest = Math.max(largest, Math.abs(gradient[l]));
      }
      if (largest > NEGLIGIBLE) {
        for (int feature : rows[i]) {
          step(feature * 2 * labels);
        }
      }
      if (i > 0) {
        stepTransitions(i, example.labels()[i - 1], right);
      }
    }
  }

  private void step(int at) {
    for (int l = 0; l < labels; l++) {
      float g = (float) gradient[l] - settings.decay() * parameters[at + l];
      float squares = parameters[at + labels + l] + g * g;
      parameters[at + labels + l] = squares;
      parameters[at + l] += settings.rate() * g / (float) Math.sqrt(squares + EPSILON);
    }
  }

  private void stepTransitions(int i, int before, int right) {
    for (int p = 0; p < labels; p++) {
      for (int l = 0; l < labels; l++) {
        if (!topology.mayFollow(p, l)) {
          continue;
        }
        int w = p * labels + l;
        double expected = lattice.marginal(i, p, l);
        float g = (float) ((p == before && l == right ? 1 : 0) - expected);
        transitionSquares[w] += g * g;
        transitions[w] += settings.rate() * g / (float) Math.sqrt(transitionSquares[w] + EPSILON);
      }
    }
  }

  private int[] drop(int[] features, SplittableRandom random) {
    if (settings.dropout() == 0) {
      return features;
    }
    if (kept.length < features.length) {
      kept = new int[features.length];
    }
    // One draw of 64 bits decides about four features.
    int threshold = Math.round(settings.dropout() * 0x10000);
    int n = 0;
    long bits = 0;
    for (int k = 0; k < features.length; k++) {
      bits = k % 4 == 0 ? random.nextLong() : bits >>> 16;
      if ((bits & 0xFFFF) >= threshold) {
        kept[n++] = features[k];
      }
    }
    return Arrays.copyOf(kept, n);
  }
}
