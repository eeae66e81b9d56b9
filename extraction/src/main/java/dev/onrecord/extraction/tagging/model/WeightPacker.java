package dev.onrecord.extraction.tagging.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds weights to 8 bits and drops features that hardly matter. */
public final class WeightPacker {
  /** The share of the weights that may be clipped to the largest value of 8 bits. */
  private static final double CUT = 0.0005;

  private WeightPacker() {}

  /**
   * The factor from weights to integers, chosen so that nearly all fit into 8 bits.
   *
   * @param weights indexed by feature times labels, plus label
   */
  public static int scale(float[] weights) {
    float[] sizes = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sizes);
    int nonZero = sizes.length;
    while (nonZero > 0 && sizes[sizes.length - nonZero] == 0) {
      nonZero--;
    }
    if (nonZero == 0) {
      return 1;
    }
    float largest = sizes[sizes.length - 1 - (int) (nonZero * CUT)];
    return Math.max(1, (int) (Byte.MAX_VALUE / largest));
  }

  /**
   * Packs the features that matter most, by the size of their weights and how often they occur.
   *
   * @param hashes the features
   * @param counts how often each feature occurs
   * @param weights indexed by feature times labels, plus label
   * @param bits the number of slots as a power of two; at most two thirds of them are filled
   */
  public static PackedWeights pack(
      int[] hashes, int[] counts, float[] weights, int labels, int scale, int bits) {
    byte[][] rows = new byte[hashes.length][];
    int[] sizes = new int[hashes.length];
    double[] importance = new double[hashes.length];
    for (int f = 0; f < hashes.length; f++) {
      rows[f] = new byte[labels];
      for (int l = 0; l < labels; l++) {
        rows[f][l] = scaled(weights[f * labels + l], scale);
        sizes[f] = Math.max(sizes[f], Math.abs(rows[f][l]));
      }
      importance[f] = sizes[f] * Math.sqrt(Math.sqrt(counts[f]));
    }
    int[] best =
        IntStream.range(0, hashes.length)
            .filter(f -> sizes[f] > 1)
            .boxed()
            .sorted(
                Comparator.comparing((Integer f) -> -importance[f]).thenComparing(f -> hashes[f]))
            .limit((1 << bits) * 2 / 3)
            .mapToInt(Integer::intValue)
            .toArray();
    long[] table = new long[PackedWeights.tableSize(bits)];
    for (int f : best) {
      PackedWeights.insert(table, hashes[f], PackedWeights.entry(hashes[f], rows[f]));
    }
    return new PackedWeights(table);
  }

  private static byte scaled(float weight, int scale) {
    return (byte) Math.max(-127, Math.min(127, Math.round(weight * scale)));
  }
}
