package dev.onrecord.operations.letters;

import dev.onrecord.operations.Broker;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topic of dead letters, as it is now. For one thread. */
public final class LetterBox implements AutoCloseable {
  private final String topic;
  private final Broker broker;
  private final CommittedRecords records;

  public LetterBox(ClusterSettings cluster, Topics topics) {
    topic = topics.deadLetters().name();
    broker = new Broker(cluster);
    records = new CommittedRecords(cluster, broker);
  }

  /**
   * All letters by partition and offset, without their bytes.
   *
   * @throws OnRecordException if the topic is not there, or the broker does not answer
   */
  public List<Letter> letters() {
    List<TopicPartition> partitions = broker.partitions(topic);
    if (partitions.isEmpty()) {
      throw new OnRecordException(
          "topic %s is not there: is --topic-prefix right? 'onrecord topics apply' creates it"
              .formatted(topic));
    }
    Map<LetterId, Letter> letters = new TreeMap<>();
    Map<LetterId, Instant> redriven = new HashMap<>();
    records.read(
        broker.offsets(partitions, OffsetSpec.earliest()),
        record ->
            LetterHeaders.marked(record)
                .ifPresentOrElse(
                    id -> redriven.put(id, Instant.ofEpochMilli(record.timestamp())),
                    () -> add(letters, LetterHeaders.letter(record))));
    redriven.forEach((id, at) -> letters.computeIfPresent(id, (same, one) -> one.redrivenAt(at)));
    return new ArrayList<>(letters.values());
  }

  private static void add(Map<LetterId, Letter> letters, Letter letter) {
    letters.put(letter.id(), letter);
  }

  /**
   * The record of a letter, bytes and all.
   *
   * @throws OnRecordException if there is no such letter
   */
  public ConsumerRecord<byte[], byte[]> record(LetterId id) {
    return broker.partitions(topic).stream()
        .filter(partition -> partition.partition() == id.partition())
        .findFirst()
        .flatMap(partition -> records.find(partition, id.offset()))
        .filter(record -> LetterHeaders.marked(record).isEmpty())
        .orElseThrow(() -> missing(id));
  }

  OnRecordException missing(LetterId id) {
    return new OnRecordException(
        "dead letter %s is not in topic %s: 'onrecord dead-letters list' shows what is there"
            .formatted(id, topic));
  }

  CommittedRecords records() {
    return records;
  }

  Broker broker() {
    return broker;
  }

  @Override
  public void close() {
    records.close();
    broker.close();
  }
}
