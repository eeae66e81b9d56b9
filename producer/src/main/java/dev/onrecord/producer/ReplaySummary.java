package dev.onrecord.producer;

/**
 * What a replay did. {@code read = published + rejected + skipped} once it is over; before, some
 * articles are still on their way.
 *
 * @param read everything that was found in the corpus, fit or not
 * @param published acknowledged by the broker; in a dry run: what would be published
 * @param rejected not fit to be published
 * @param skipped outside the days asked for
 */
public record ReplaySummary(long read, long published, long rejected, long skipped) {

  /** Whether every article that was asked for is published. */
  public boolean isComplete() {
    return read == published + skipped;
  }

  /** {@code read 5, published 5, rejected 0}, and what was skipped where anything was. */
  @Override
  public String toString() {
    return "read %d, published %d, rejected %d%s"
        .formatted(read, published, rejected, skipped == 0 ? "" : ", skipped " + skipped);
  }
}
