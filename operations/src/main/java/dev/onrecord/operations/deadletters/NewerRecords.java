package dev.onrecord.operations.deadletters;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.operations.records.CommittedRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/**
 * Finds superseded letters: those whose topic has a newer record of their key. If they were sent
 * back, compaction would keep the old bytes and delete what replaced them.
 */
final class NewerRecords {
  private final ClusterAdmin broker;
  private final CommittedRecords records;

  NewerRecords(ClusterAdmin broker, CommittedRecords records) {
    this.broker = broker;
    this.records = records;
  }

  /**
   * For each superseded letter, the newest offset of its key. The record sent back from a letter
   * does not supersede it.
   *
   * @throws OnRecordException if a letter's partition no longer exists
   */
  Map<DeadLetterId, Long> of(Collection<DeadLetter> letters) {
    Map<TopicPartition, List<DeadLetter>> byPartition = new HashMap<>();
    letters.forEach(
        letter ->
            byPartition
                .computeIfAbsent(origin(letter).topicPartition(), key -> new ArrayList<>())
                .add(letter));
    byPartition.values().forEach(some -> requirePartition(some.get(0)));
    Map<DeadLetterId, Long> newest = new HashMap<>();
    byPartition.forEach((partition, some) -> find(partition, some, newest));
    return newest;
  }

  private static RecordOrigin origin(DeadLetter letter) {
    return letter
        .origin()
        .orElseThrow(
            () ->
                new OnRecordException(
                    "dead letter %s: its headers do not say where it came from; save its bytes with 'onrecord dead-letters show %s --raw FILE' and publish them yourself"
                        .formatted(letter.id(), letter.id())));
  }

  private void requirePartition(DeadLetter letter) {
    RecordOrigin origin = origin(letter);
    if (!broker.partitions(origin.topic()).contains(origin.topicPartition())) {
      throw new OnRecordException(
          "dead letter %s: topic %s no longer has partition %d; create it with 'onrecord topics apply', or leave the letter out"
              .formatted(letter.id(), origin.topic(), origin.partition()));
    }
  }

  private void find(
      TopicPartition partition, List<DeadLetter> letters, Map<DeadLetterId, Long> newest) {
    long begin = offset(partition, OffsetSpec.earliest());
    long end = offset(partition, OffsetSpec.latest());
    Map<Bytes, List<DeadLetter>> byKey = new HashMap<>();
    for (DeadLetter letter : letters) {
      letter.key().ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(letter));
    }
    long from = letters.stream().mapToLong(letter -> after(letter, begin, end)).min().orElse(end);
    records.read(
        Map.of(partition, from),
        record ->
            Optional.ofNullable(byKey.get(Bytes.wrap(record.key()))).orElse(List.of()).stream()
                .filter(letter -> supersedes(record, letter, begin, end))
                .forEach(letter -> newest.put(letter.id(), record.offset())));
  }

  private long offset(TopicPartition partition, OffsetSpec which) {
    return broker.offsets(List.of(partition), which).get(partition);
  }

  private static boolean supersedes(
      ConsumerRecord<?, ?> record, DeadLetter letter, long begin, long end) {
    return record.offset() >= after(letter, begin, end)
        && !DeadLetterHeaders.isSent(record, letter.id());
  }

  /** A topic that ends before the letter was recreated since: all its records are newer. */
  private static long after(DeadLetter letter, long begin, long end) {
    long own = origin(letter).offset();
    return own >= end ? begin : Math.max(begin, own + 1);
  }
}
