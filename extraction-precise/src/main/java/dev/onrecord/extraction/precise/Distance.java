package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.text.TokenSpan;

/** How far a token is from a cue, as the encoder was trained: {@code encoder.distances}. */
final class Distance {
  private static final int IN_CUE = 31;
  private static final int EXACT = 12;
  private static final int MOST = 30;

  private Distance() {}

  /** {@value #IN_CUE} in the cue, less before it, more after it; farther away the coarser. */
  static int of(int token, TokenSpan cue) {
    if (cue.contains(token)) {
      return IN_CUE;
    }
    return token < cue.from()
        ? IN_CUE - bucket(cue.from() - token)
        : IN_CUE + bucket(token - cue.to() + 1);
  }

  private static int bucket(int distance) {
    if (distance <= EXACT) {
      return distance;
    }
    double octaves = Math.log(distance / (double) EXACT) / Math.log(2);
    return Math.min(MOST, (int) (EXACT + 4 * octaves));
  }
}
