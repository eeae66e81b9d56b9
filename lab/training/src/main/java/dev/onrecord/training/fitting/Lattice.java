package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.model.LabelTransitions;
import java.util.Arrays;

/** The forward and backward sums of a conditional random field over one row of tokens. */
final class Lattice {
  /** The logarithm of a probability of 0. */
  private static final double CLOSED = -10_000;

  private final LabelTransitions topology;
  private final int labels;
  private double[][] emissions = new double[0][];
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private double[][] scaled = new double[0][];
  private final double[] factors;
  private double[] norms = new double[0];
  private int length;

  Lattice(LabelTransitions topology) {
    this.topology = topology;
    this.labels = topology.labels();
    this.factors = new double[labels * labels];
  }

  void begin(int tokens) {
    length = tokens;
    if (tokens > emissions.length) {
      emissions = new double[tokens][labels];
      forward = new double[tokens][labels];
      backward = new double[tokens][labels];
      scaled = new double[tokens][labels];
      norms = new double[tokens];
    }
  }

  double[] emissions(int i) {
    return emissions[i];
  }

  /** Marks token {@code i} as part of nothing. */
  void close(int i) {
    for (int l = 0; l < labels; l++) {
      emissions[i][l] = topology.isOutside(l) ? 0 : CLOSED;
    }
  }

  /** Computes the marginals; every row is normed, so that products neither vanish nor overflow. */
  void run(float[] transitions) {
    for (int p = 0; p < labels; p++) {
      for (int l = 0; l < labels; l++) {
        factors[p * labels + l] =
            topology.mayFollow(p, l) ? Math.exp(transitions[p * labels + l]) : 0;
      }
    }
    for (int i = 0; i < length; i++) {
      double largest = Arrays.stream(emissions[i]).max().orElseThrow();
      double sum = 0;
      for (int l = 0; l < labels; l++) {
        scaled[i][l] = Math.exp(emissions[i][l] - largest);
        forward[i][l] = scaled[i][l] * (i == 0 ? initial(l) : into(i, l));
        sum += forward[i][l];
      }
      norms[i] = sum;
      for (int l = 0; l < labels; l++) {
        forward[i][l] /= sum;
      }
    }
    Arrays.fill(backward[length - 1], 1);
    for (int i = length - 2; i >= 0; i--) {
      for (int p = 0; p < labels; p++) {
        double sum = 0;
        for (int l = 0; l < labels; l++) {
          sum += factors[p * labels + l] * scaled[i + 1][l] * backward[i + 1][l];
        }
        backward[i][p] = sum / norms[i + 1];
      }
    }
  }

  double marginal(int i, int label) {
    return forward[i][label] * backward[i][label];
  }

  /** The probability of {@code before} at i - 1 and {@code label} at i. */
  double marginal(int i, int before, int label) {
    return forward[i - 1][before]
        * factors[before * labels + label]
        * scaled[i][label]
        * backward[i][label]
        / norms[i];
  }

  private double initial(int label) {
    return topology.mayBegin(label) ? 1 : 0;
  }

  private double into(int i, int label) {
    double sum = 0;
    for (int p = 0; p < labels; p++) {
      sum += forward[i - 1][p] * factors[p * labels + label];
    }
    return sum;
  }
}
