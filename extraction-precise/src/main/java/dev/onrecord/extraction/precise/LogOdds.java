package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.tagging.hints.Hints;

/**
 * Log odds in whole numbers: fine enough to learn from, coarse enough to be the same everywhere.
 */
final class LogOdds {
  private LogOdds() {}

  /**
   * @param logarithm of a probability
   */
  static byte of(float logarithm) {
    double rest = -Math.expm1(Math.min(logarithm, 0));
    double odds = rest <= 0 ? Hints.MOST : logarithm - Math.log(rest);
    return (byte) Math.round(Math.max(-Hints.MOST, Math.min(Hints.MOST, odds)));
  }
}
