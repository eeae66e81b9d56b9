package dev.onrecord.producer;

/**
 * The counts of a replay. {@code read = published + withdrawn + rejected + skipped} at the end;
 * before, some articles are not yet acknowledged.
 *
 * @param read all articles and withdrawals found in the corpus
 * @param published acknowledged by the broker; in a dry run: would be published
 * @param withdrawn withdrawals, acknowledged in the same way
 * @param rejected cannot be published
 * @param skipped outside the requested days; withdrawals that a later revision follows
 */
public record ReplaySummary(
    long read, long published, long withdrawn, long rejected, long skipped) {

  /** The counts of a replay without withdrawals. */
  public ReplaySummary(long read, long published, long rejected, long skipped) {
    this(read, published, 0, rejected, skipped);
  }

  /** Whether there was something to publish, and every requested article is published. */
  public boolean isComplete() {
    return read > 0 && read == published + withdrawn + skipped;
  }

  /** {@code read 5, published 5, rejected 0}, and the withdrawn and skipped ones if any. */
  @Override
  public String toString() {
    return "read %d, published %d, rejected %d%s%s"
        .formatted(
            read,
            published,
            rejected,
            withdrawn == 0 ? "" : ", withdrawn " + withdrawn,
            skipped == 0 ? "" : ", skipped " + skipped);
  }
}
