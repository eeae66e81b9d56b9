package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.lexicon.IntTable;
import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur often enough to be learned. */
final class FeatureIndex {
  private final int[] hashes;
  private final int[] counts;
  private final IntTable indexes;

  /**
   * @param least how often a feature must occur
   */
  FeatureIndex(List<List<Example>> articles, int least) {
    IntTable seen = new IntTable(1 << 16);
    for (List<Example> examples : articles) {
      for (Example example : examples) {
        count(example, seen);
      }
    }
    this.hashes = Arrays.stream(seen.keys()).filter(hash -> seen.get(hash) >= least).toArray();
    this.counts = Arrays.stream(hashes).map(seen::get).toArray();
    this.indexes = new IntTable(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      indexes.put(hashes[i], i + 1);
    }
  }

  /** Puts the numbers of features into the place of their hashes and leaves the rare ones out. */
  void apply(List<List<Example>> articles) {
    for (List<Example> examples : articles) {
      for (Example example : examples) {
        int[][] rows = example.features();
        for (int i = 0; i < rows.length; i++) {
          rows[i] = rows[i] == null ? null : indexes(rows[i]);
        }
      }
    }
  }

  private int[] indexes(int[] row) {
    return Arrays.stream(row).map(hash -> indexes.get(hash) - 1).filter(f -> f >= 0).toArray();
  }

  private static void count(Example example, IntTable counts) {
    for (int[] row : example.features()) {
      if (row != null) {
        Arrays.stream(row).forEach(counts::increment);
      }
    }
  }

  int size() {
    return hashes.length;
  }

  int[] hashes() {
    return hashes;
  }

  /** How often each feature occurs in the examples. */
  int[] counts() {
    return counts;
  }
}
