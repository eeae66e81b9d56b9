package dev.onrecord.consumer.write;

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
 * What one transaction writes: the newest change of each row, and where reading goes on. Both are
 * sorted, so that writers lock rows in one order. Not thread-safe.
 */
public final class Batch {
  public static final Comparator<TopicPartition> BY_TOPIC_AND_NUMBER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);
  private static final Comparator<List<String>> BY_COLUMN = Batch::compare;

  private final Map<View, NavigableMap<List<String>, RowChange>> changes =
      new EnumMap<>(View.class);
  private final NavigableMap<TopicPartition, Long> nextOffsets = new TreeMap<>(BY_TOPIC_AND_NUMBER);

  /** Adds a change; it replaces an earlier one of the same row. */
  public Batch add(RowChange change) {
    changes
        .computeIfAbsent(change.view(), view -> new TreeMap<>(BY_COLUMN))
        .put(change.key(), change);
    return this;
  }

  /** Sets where reading goes on once everything before is written. */
  public Batch next(TopicPartition partition, long offset) {
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

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
