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

/** The records of one fetch that are not yet in the database. Not thread-safe. */
final class FetchedRecords {
  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();

  /** Partitions are paused until the earlier fetch is written, so this holds one fetch at most. */
  void add(ConsumerRecords<byte[], byte[]> fetched) {
    for (TopicPartition partition : fetched.partitions()) {
      records.put(partition, fetched.records(partition));
    }
    // After the last record there may be a transaction's end, which has an offset too.
    nextOffsets.putAll(fetched.nextOffsets());
  }

  /** Forgets partitions that were assigned to another writer, which fetches the same again. */
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
