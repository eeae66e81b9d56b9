package dev.onrecord.consumer.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was fetched and is not yet in the database. Not thread-safe. */
final class Pending {
  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();

  /** Nothing more is fetched before what was is written, so there is one fetch at most in here. */
  void add(ConsumerRecords<byte[], byte[]> fetched) {
    for (TopicPartition partition : fetched.partitions()) {
      records.put(partition, fetched.records(partition));
    }
    // Behind the last record when the end of a transaction follows it.
    nextOffsets.putAll(fetched.nextOffsets());
  }

  /** Forgets partitions that are another's now; their new owner fetches the same again. */
  void drop(Collection<TopicPartition> partitions) {
    records.keySet().removeAll(partitions);
    nextOffsets.keySet().removeAll(partitions);
  }

  boolean isEmpty() {
    return nextOffsets.isEmpty();
  }

  Batch batch(Decoder decoder) {
    Batch batch = new Batch();
    records().map(decoder::change).forEach(batch::add);
    nextOffsets.forEach((partition, next) -> batch.next(partition, next.offset()));
    return batch;
  }

  Stream<ConsumerRecord<byte[], byte[]>> records() {
    return records.values().stream().flatMap(List::stream);
  }

  Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
    return Map.copyOf(nextOffsets);
  }

  void clear() {
    records.clear();
    nextOffsets.clear();
  }
}
