package dev.onrecord.extraction.tagging.lexicon;

/**
 * Brown clusters: words used in similar contexts share a prefix of a path through a binary tree.
 * Immutable.
 */
public final class Clusters {
  private final int[] words;
  private final int[] paths;
  private final IntTable table;

  /**
   * @param words hashes of lower-case words, see {@link WordHash}
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

  /** The path of a word, or 0 if it has none. */
  public int path(int word) {
    return table.get(word);
  }

  public int[] words() {
    return words.clone();
  }

  public int[] paths() {
    return paths.clone();
  }

  /** The first {@code bits} of a path, or the whole path if it is shorter. */
  public static int prefix(int path, int bits) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length <= bits ? path : path >>> (length - bits);
  }
}
