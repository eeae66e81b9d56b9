package dev.onrecord.extraction.tagging.features;

/**
 * Word clusters: words that stand in the same places share the beginning of a path through a binary
 * tree. Immutable after it was filled.
 */
public final class Clusters {
  /** No clusters at all: every word is in cluster 0. */
  public static final Clusters NONE = new Clusters(new int[0], new int[0]);

  private final int[] words;
  private final int[] paths;
  private final IntTable table;

  /**
   * @param words hashes of words in lower case, see {@link WordHash}
   * @param paths their paths: a leading 1, then the bits
   */
  public Clusters(int[] words, int[] paths) {
    this.words = words.clone();
    this.paths = paths.clone();
    this.table = new IntTable(words.length);
    for (int i = 0; i < words.length; i++) {
      table.put(words[i], paths[i]);
    }
  }

  int path(int word) {
    return table.get(word);
  }

  public int[] words() {
    return words.clone();
  }

  public int[] paths() {
    return paths.clone();
  }

  /** The first {@code bits} of a path, or all of a shorter one. */
  static int prefix(int path, int bits) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length <= bits ? path : path >>> (length - bits);
  }
}
