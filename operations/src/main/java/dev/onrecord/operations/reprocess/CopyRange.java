package dev.onrecord.operations.reprocess;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The part of a partition that one run copies. Its end is stored with the committed offset, so that
 * a run that continues a killed one ends where that one would have.
 *
 * @param from the offset to continue from
 * @param end the first offset that is not copied
 */
record CopyRange(long from, long end) {
  private static final Pattern END = Pattern.compile("end=(\\d{1,18})");

  /**
   * What an earlier run left to copy.
   *
   * @param committed null if there was no run
   * @param endNow of the partition; below the committed range if the topic was recreated
   */
  static Optional<CopyRange> left(OffsetAndMetadata committed, long endNow) {
    if (committed == null) {
      return Optional.empty();
    }
    Matcher end = END.matcher(committed.metadata());
    return end.matches()
        ? Optional.of(new CopyRange(committed.offset(), Long.parseLong(end.group(1))))
            .filter(range -> Math.max(range.from, range.end) <= endNow)
        : Optional.empty();
  }

  boolean isDone() {
    return from >= end;
  }

  boolean holds(long offset) {
    return offset < end;
  }

  long length() {
    return Math.max(0, end - from);
  }

  CopyRange continuedFrom(long offset) {
    return new CopyRange(offset, end);
  }

  OffsetAndMetadata committable() {
    return new OffsetAndMetadata(from, "end=" + end);
  }
}
