package dev.onrecord.operations.deadletters;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.records.CommittedRecords;
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

/** Reads the topic of dead letters. For one thread. */
public final class DeadLetterTopic implements AutoCloseable {
  private final String topic;
  private final Rights rights;
  private final ClusterAdmin broker;
  private final CommittedRecords records;

  public DeadLetterTopic(ClusterSettings cluster, Topics topics) {
    this(cluster, topics, Rights.deadLetters(topics));
  }

  /** The same for a command that needs other rights. */
  DeadLetterTopic(ClusterSettings cluster, Topics topics, Rights rights) {
    topic = topics.deadLetters().name();
    this.rights = rights;
    broker = new ClusterAdmin(cluster);
    records = new CommittedRecords(cluster, broker);
  }

  /**
   * All letters by partition and offset, without their bytes.
   *
   * @throws OnRecordException if the topic does not exist, or the broker does not answer
   */
  public List<DeadLetter> letters() {
    new Access(broker).require(rights);
    List<TopicPartition> partitions = broker.partitions(topic);
    if (partitions.isEmpty()) {
      throw new OnRecordException(
          "topic %s does not exist: is --topic-prefix right? 'onrecord topics apply' creates it"
              .formatted(topic));
    }
    Map<DeadLetterId, DeadLetter> letters = new TreeMap<>();
    Map<DeadLetterId, Instant> redriven = new HashMap<>();
    records.read(
        broker.offsets(partitions, OffsetSpec.earliest()),
        record ->
            DeadLetterHeaders.marked(record)
                .ifPresentOrElse(
                    id -> redriven.put(id, Instant.ofEpochMilli(record.timestamp())),
                    () -> add(letters, DeadLetterHeaders.letter(record))));
    redriven.forEach((id, at) -> letters.computeIfPresent(id, (same, one) -> one.redrivenAt(at)));
    return new ArrayList<>(letters.values());
  }

  private static void add(Map<DeadLetterId, DeadLetter> letters, DeadLetter letter) {
    letters.put(letter.id(), letter);
  }

  /**
   * The record of a letter with its bytes.
   *
   * @throws OnRecordException if there is no such letter
   */
  public ConsumerRecord<byte[], byte[]> record(DeadLetterId id) {
    return broker.partitions(topic).stream()
        .filter(partition -> partition.partition() == id.partition())
        .findFirst()
        .flatMap(partition -> records.find(partition, id.offset()))
        .filter(record -> DeadLetterHeaders.marked(record).isEmpty())
        .orElseThrow(() -> missing(id));
  }

  OnRecordException missing(DeadLetterId id) {
    return new OnRecordException(
        "dead letter %s is not in topic %s: 'onrecord dead-letters list' shows those that are"
            .formatted(id, topic));
  }

  CommittedRecords records() {
    return records;
  }

  ClusterAdmin broker() {
    return broker;
  }

  @Override
  public void close() {
    records.close();
    broker.close();
  }
}
