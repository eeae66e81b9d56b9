package dev.onrecord.extraction.tagging.model;

/**
 * The weights of features, up to seven labels each, in 8 bytes a feature: a byte of the feature's
 * hash and seven weights of 8 bits. One look-up and a few additions score all labels at once.
 * Immutable, for any number of threads.
 */
public final class PackedWeights {
  public static final int LANES = 7;

  /** Weights are stored with this added, so that none is negative and no entry is 0. */
  static final int BIAS = 128;

  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long ODD = 0x000000FF00FF00FFL;

  private final long[] table;
  private final int shift;
  private final int mask;

  /** Takes a table whose length is a power of two and that {@link #insert} filled. */
  PackedWeights(long[] table) {
    this.table = table;
    this.mask = table.length - 1;
    this.shift = 32 - Integer.numberOfTrailingZeros(table.length);
  }

  /** Puts an entry into its place; returns false where another feature is mistaken for it. */
  static boolean insert(long[] table, int hash, long entry) {
    int shift = 32 - Integer.numberOfTrailingZeros(table.length);
    int slot = hash >>> shift;
    while (table[slot] != 0) {
      if ((int) (table[slot] >>> 56) == (hash & 0xFF)) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = entry;
    return true;
  }

  static long entry(int hash, byte[] weights) {
    long entry = (long) (hash & 0xFF) << 56;
    for (int lane = 0; lane < LANES; lane++) {
      int weight = lane < weights.length ? weights[lane] : 0;
      entry |= (long) (weight + BIAS) << 8 * lane;
    }
    return entry;
  }

  /**
   * Adds up the weights of features.
   *
   * @param count how many of {@code hashes} count, at most 255
   * @param scores gets a sum for each label; at least {@link #LANES} long
   */
  void score(int[] hashes, int count, int[] scores, int offset) {
    long even = 0;
    long odd = 0;
    int hits = 0;
    for (int k = 0; k < count; k++) {
      int hash = hashes[k];
      int slot = hash >>> shift;
      long entry;
      while ((entry = table[slot]) != 0) {
        if ((int) (entry >>> 56) == (hash & 0xFF)) {
          even += entry & EVEN;
          odd += entry >>> 8 & ODD;
          hits++;
          break;
        }
        slot = slot + 1 & mask;
      }
    }
    int bias = hits * BIAS;
    scores[offset] = (int) (even & 0xFFFF) - bias;
    scores[offset + 1] = (int) (odd & 0xFFFF) - bias;
    scores[offset + 2] = (int) (even >>> 16 & 0xFFFF) - bias;
    scores[offset + 3] = (int) (odd >>> 16 & 0xFFFF) - bias;
    scores[offset + 4] = (int) (even >>> 32 & 0xFFFF) - bias;
    scores[offset + 5] = (int) (odd >>> 32 & 0xFFFF) - bias;
    scores[offset + 6] = (int) (even >>> 48 & 0xFFFF) - bias;
  }

  long[] table() {
    return table;
  }
}
