package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.FeatureBuffer;

/**
 * Finds the best labels for a sequence of tokens. Holds the scores of one sequence at a time; not
 * thread-safe.
 */
final class ViterbiDecoder {
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

  /** A score so low that the label is never chosen. */
  private static final int CLOSED = -1_000_000;

  private final ChainModel model;
  private final int labels;
  private int[] emissions = new int[64 * PackedWeights.LANES];
  private int[] forward = new int[64 * PackedWeights.LANES];
  private int[] backward = new int[64 * PackedWeights.LANES];
  private byte[] from = new byte[64 * PackedWeights.LANES];
  private byte[] next = new byte[64 * PackedWeights.LANES];
  private int length;

  ViterbiDecoder(ChainModel model) {
    this.model = model;
    this.labels = model.topology().labels();
  }

  void begin(int tokens) {
    length = tokens;
    int size = tokens * PackedWeights.LANES;
    if (size > emissions.length) {
      emissions = new int[size];
      forward = new int[size];
      backward = new int[size];
      from = new byte[size];
      next = new byte[size];
    }
  }

  void set(int i, FeatureBuffer features) {
    model.weights().score(features.hashes(), features.size(), emissions, i * PackedWeights.LANES);
  }

  /** Adds scores to those of token {@code i}. */
  void add(int i, int[] scores) {
    for (int l = 0; l < PackedWeights.LANES; l++) {
      emissions[i * PackedWeights.LANES + l] += scores[l];
    }
  }

  /** Allows only labels outside of any span for token {@code i}. */
  void setOutside(int i) {
    for (int l = 0; l < labels; l++) {
      emissions[i * PackedWeights.LANES + l] = model.topology().isOutside(l) ? 0 : CLOSED;
    }
  }

  /** Computes the best scores from the left, and returns the score of the best labels. */
  int forward() {
    for (int l = 0; l < labels; l++) {
      forward[l] = model.topology().mayBegin(l) ? emissions[l] : IMPOSSIBLE;
    }
    int[] transitions = model.transitions();
    for (int i = 1; i < length; i++) {
      int row = i * PackedWeights.LANES;
      for (int l = 0; l < labels; l++) {
        int best = IMPOSSIBLE * 2;
        int bestFrom = 0;
        for (int p = 0; p < labels; p++) {
          int score = forward[row - PackedWeights.LANES + p] + transitions[p * labels + l];
          if (score > best) {
            best = score;
            bestFrom = p;
          }
        }
        forward[row + l] = Math.max(IMPOSSIBLE, best + emissions[row + l]);
        from[row + l] = (byte) bestFrom;
      }
    }
    return forward[(length - 1) * PackedWeights.LANES + bestLast()];
  }

  /** The score of label 0 for all tokens. */
  int none() {
    int score = emissions[0];
    for (int i = 1; i < length; i++) {
      score += model.transitions()[0] + emissions[i * PackedWeights.LANES];
    }
    return score;
  }

  /** Computes the best scores from the right. Call {@link #forward} before. */
  void backward() {
    int[] transitions = model.transitions();
    int last = (length - 1) * PackedWeights.LANES;
    for (int l = 0; l < labels; l++) {
      backward[last + l] = 0;
      next[last + l] = 0;
    }
    for (int row = last - PackedWeights.LANES; row >= 0; row -= PackedWeights.LANES) {
      int after = row + PackedWeights.LANES;
      for (int p = 0; p < labels; p++) {
        int best = IMPOSSIBLE * 2;
        int bestNext = 0;
        for (int l = 0; l < labels; l++) {
          int score = transitions[p * labels + l] + emissions[after + l] + backward[after + l];
          if (score > best) {
            best = score;
            bestNext = l;
          }
        }
        backward[row + p] = Math.max(IMPOSSIBLE, best);
        next[row + p] = (byte) bestNext;
      }
    }
  }

  /** The score of the best labels among those with {@code label} at {@code i}. */
  int through(int i, int label) {
    int at = i * PackedWeights.LANES + label;
    return forward[at] + backward[at];
  }

  /** The best label after {@code label} at {@code i}. */
  int next(int i, int label) {
    return next[i * PackedWeights.LANES + label];
  }

  /** The best labels. Call {@link #forward} before. */
  byte[] best() {
    byte[] result = new byte[length];
    int label = bestLast();
    for (int i = length - 1; i >= 0; i--) {
      result[i] = (byte) label;
      label = from[i * PackedWeights.LANES + label];
    }
    return result;
  }

  private int bestLast() {
    int row = (length - 1) * PackedWeights.LANES;
    int best = 0;
    for (int l = 1; l < labels; l++) {
      if (forward[row + l] > forward[row + best]) {
        best = l;
      }
    }
    return best;
  }
}
