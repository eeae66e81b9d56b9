package dev.onrecord.extraction.tagging.model;

/**
 * The weights of features for up to seven labels, in 8 bytes per feature: a check byte derived from
 * the hash of the feature and seven weights of 8 bits. One lookup and a few additions score all
 * labels at once, without a branch: a feature is in one of two adjacent slots or missing. Immutable
 * and thread-safe.
 */
public final class PackedWeights {
  public static final int LANES = 7;

  /** Added to stored weights, so that none is negative. */
  static final int BIAS = 128;

  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long ODD = 0x000000FF00FF00FFL;

  private final long[] table;
  private final int shift;

  /**
   * @param table of {@link #tableSize}, filled by {@link #insert}
   */
  PackedWeights(long[] table) {
    this.table = table;
    this.shift = shift(table);
  }

  /**
   * The length of a table of {@code 1 << bits} slots: one more, so that the last has a neighbour.
   */
  static int tableSize(int bits) {
    return (1 << bits) + 1;
  }

  /** Inserts an entry. Returns false if both of its slots are taken. */
  static boolean insert(long[] table, int hash, long entry) {
    int slot = hash >>> shift(table);
    for (int s = slot; s <= slot + 1; s++) {
      if (table[s] >>> 56 == check(hash)) {
        return false;
      }
    }
    int free = table[slot] == 0 ? slot : slot + 1;
    if (table[free] != 0) {
      return false;
    }
    table[free] = entry;
    return true;
  }

  static long entry(int hash, byte[] weights) {
    long entry = check(hash) << 56;
    for (int lane = 0; lane < LANES; lane++) {
      int weight = lane < weights.length ? weights[lane] : 0;
      entry |= (long) (weight + BIAS) << (8 * lane);
    }
    return entry;
  }

  /**
   * Adds up the weights of features.
   *
   * @param count how many of {@code hashes} to use, at most 255
   * @param scores receives {@link #LANES} sums from {@code offset} on, one per label
   */
  void score(int[] hashes, int count, int[] scores, int offset) {
    long even = 0;
    long odd = 0;
    long hits = 0;
    for (int k = 0; k < count; k++) {
      int hash = hashes[k];
      int slot = hash >>> shift;
      long check = check(hash);
      long first = table[slot];
      long second = table[slot + 1];
      // All ones if the entry belongs to the feature, else all zeros.
      long isFirst = ((first >>> 56 ^ check) - 1) >> 63;
      long isSecond = (((second >>> 56 ^ check) - 1) >> 63) & ~isFirst;
      long entry = (first & isFirst) | (second & isSecond);
      even += entry & EVEN;
      odd += (entry >>> 8) & ODD;
      hits -= isFirst + isSecond;
    }
    int bias = (int) hits * BIAS;
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

  /** From 1 to 255; 0 marks an empty slot. */
  private static long check(int hash) {
    return 1 + (((hash & 0xFFFFL) * 255) >>> 16);
  }

  private static int shift(long[] table) {
    return 32 - Integer.numberOfTrailingZeros(table.length - 1);
  }
}
