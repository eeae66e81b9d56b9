package dev.onrecord.operations.reprocess;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The part of a partition that one run copies. Where it ends travels with the committed offset, so
 * that a run that goes on where another was killed ends where that one would have.
 *
 * @param from the offset to go on from
 * @param end the first offset that is not copied
 */
record CopyRange(long from, long end) {
  private static final Pattern END = Pattern.compile("end=(\\d{1,18})");

  /**
   * What a run left behind.
   *
   * @param committed null where none did
   * @param endNow of the partition; one that is shorter than what was committed is another
   *     partition, whose name is the same
   */
  static Optional<CopyRange> left(OffsetAndMetadata committed, long endNow) {
    if (committed == null) {
      return Optional.empty();
    }
    Matcher end = END.matcher(committed.metadata());
    return end.matches()
        ? Optional.of(new CopyRange(committed.offset(), Long.parseLong(end.group(1))))
            .filter(stretch -> Math.max(stretch.from, stretch.end) <= endNow)
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

  CopyRange goingOnFrom(long offset) {
    return new CopyRange(offset, end);
  }

  OffsetAndMetadata committable() {
    return new OffsetAndMetadata(from, "end=" + end);
  }
}
