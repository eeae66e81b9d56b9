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
 * @param goesOn whether another run was killed before its end, and this one does the rest
 */
record ReprocessPlan(Map<TopicPartition, CopyRange> stretches, boolean goesOn) {

  ReprocessPlan {
    stretches = Map.copyOf(stretches);
  }

  /** All from the beginning to the end there is now. */
  static ReprocessPlan fromStart(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> endsNow) {
    Map<TopicPartition, CopyRange> all = new HashMap<>();
    endsNow.forEach(
        (partition, end) -> all.put(partition, new CopyRange(begins.get(partition), end)));
    return new ReprocessPlan(all, false);
  }

  /**
   * What a run that was killed left to do; empty when there is none: it came to its end in every
   * partition, or the topic is not the one it copied.
   */
  static Optional<ReprocessPlan> left(
      Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> endsNow) {
    Map<TopicPartition, CopyRange> left = new HashMap<>();
    endsNow.forEach(
        (partition, end) ->
            CopyRange.left(committed.get(partition), end)
                .ifPresent(stretch -> left.put(partition, stretch)));
    ReprocessPlan plan = new ReprocessPlan(left, true);
    return left.size() == endsNow.size() && !plan.isDone() ? Optional.of(plan) : Optional.empty();
  }

  boolean isDone() {
    return stretches.values().stream().allMatch(CopyRange::isDone);
  }

  /** In offsets, more than records: a compacted topic has gaps. */
  long length() {
    return stretches.values().stream().mapToLong(CopyRange::length).sum();
  }

  ReprocessPlan goingOnFrom(Map<TopicPartition, Long> positions) {
    Map<TopicPartition, CopyRange> rest = new HashMap<>(stretches);
    rest.replaceAll((partition, stretch) -> stretch.goingOnFrom(positions.get(partition)));
    return new ReprocessPlan(rest, goesOn);
  }

  Map<TopicPartition, OffsetAndMetadata> committable() {
    return stretches.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().committable()));
  }
}
