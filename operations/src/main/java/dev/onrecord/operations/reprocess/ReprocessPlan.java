package dev.onrecord.operations.reprocess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a run has still to copy.
 *
 * @param continues whether this run does the rest of one that was killed
 */
record ReprocessPlan(Map<TopicPartition, CopyRange> ranges, boolean continues) {

  ReprocessPlan {
    ranges = Map.copyOf(ranges);
  }

  /** Everything up to the current end. */
  static ReprocessPlan fromStart(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> endsNow) {
    Map<TopicPartition, CopyRange> all = new HashMap<>();
    endsNow.forEach(
        (partition, end) -> all.put(partition, new CopyRange(begins.get(partition), end)));
    return new ReprocessPlan(all, false);
  }

  /**
   * What a killed run left to do; empty if there is nothing: it reached the end of every partition,
   * or the topic was recreated.
   */
  static Optional<ReprocessPlan> left(
      Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> endsNow) {
    Map<TopicPartition, CopyRange> left = new HashMap<>();
    endsNow.forEach(
        (partition, end) ->
            CopyRange.left(committed.get(partition), end)
                .ifPresent(range -> left.put(partition, range)));
    ReprocessPlan plan = new ReprocessPlan(left, true);
    return left.size() == endsNow.size() && !plan.isDone() ? Optional.of(plan) : Optional.empty();
  }

  boolean isDone() {
    return ranges.values().stream().allMatch(CopyRange::isDone);
  }

  /** In offsets, which are more than records: a compacted topic has gaps. */
  long length() {
    return ranges.values().stream().mapToLong(CopyRange::length).sum();
  }

  ReprocessPlan continuedFrom(Map<TopicPartition, Long> positions) {
    Map<TopicPartition, CopyRange> rest = new HashMap<>(ranges);
    rest.replaceAll((partition, range) -> range.continuedFrom(positions.get(partition)));
    return new ReprocessPlan(rest, continues);
  }

  Map<TopicPartition, OffsetAndMetadata> committable() {
    return ranges.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().committable()));
  }
}
