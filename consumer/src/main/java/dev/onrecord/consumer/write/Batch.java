package dev.onrecord.consumer.write;

import com.google.common.collect.Comparators;
import dev.onrecord.consumer.database.View;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What one transaction writes: the newest change of each row, and the next offset of each
 * partition. Both are sorted, so that all writers lock rows in the same order. Not thread-safe.
 */
final class Batch {
  static final Comparator<TopicPartition> BY_TOPIC_AND_NUMBER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);
  private static final Comparator<Iterable<String>> BY_COLUMN =
      Comparators.lexicographical(Comparator.<String>naturalOrder());

  private final Map<View, NavigableMap<List<String>, RowChange>> changes =
      new EnumMap<>(View.class);
  private final NavigableMap<TopicPartition, Long> nextOffsets = new TreeMap<>(BY_TOPIC_AND_NUMBER);

  /** Adds a change; it replaces an earlier one of the same row. */
  Batch add(RowChange change) {
    changes
        .computeIfAbsent(change.view(), view -> new TreeMap<>(BY_COLUMN))
        .put(change.key(), change);
    return this;
  }

  /** Sets the next offset to read once the batch is written. */
  Batch next(TopicPartition partition, long offset) {
    nextOffsets.put(partition, offset);
    return this;
  }

  Set<View> views() {
    return changes.keySet();
  }

  Collection<RowChange> changes(View view) {
    return changes.get(view).values();
  }

  NavigableMap<TopicPartition, Long> nextOffsets() {
    return nextOffsets;
  }
}
