package dev.onrecord.producer;

/**
 * The counts of a replay. {@code read = published + rejected + skipped} at the end; before, some
 * articles are not yet acknowledged.
 *
 * @param read all articles found in the corpus
 * @param published acknowledged by the broker; in a dry run: would be published
 * @param rejected cannot be published
 * @param skipped outside the requested days
 */
public record ReplaySummary(long read, long published, long rejected, long skipped) {

  /** Whether every requested article is published. */
  public boolean isComplete() {
    return read == published + skipped;
  }

  /** {@code read 5, published 5, rejected 0}, and the skipped ones if there are any. */
  @Override
  public String toString() {
    return "read %d, published %d, rejected %d%s"
        .formatted(read, published, rejected, skipped == 0 ? "" : ", skipped " + skipped);
  }
}
