package dev.onrecord.operations.deadletters;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.Fencing;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.rights.ClientNames;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters, each in a transaction with its marker. All runs share one transactional id:
 * creating an instance ends what an earlier run left open, and fences a run that is still active.
 */
final class RedriveTransactions implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
  private static final int TRANSACTION_TIMEOUT_MS = 20_000;

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final Clock clock = Clock.systemUTC();

  RedriveTransactions(ClusterSettings cluster, Topics topics) {
    this.topics = topics;
    producer =
        new KafkaProducer<>(
            properties(cluster, topics), new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close(CLOSE_TIMEOUT);
      throw new OnRecordException(
          Access.refusal(cluster, Rights.redrive(topics), e)
              .orElseGet(
                  () ->
                      "Kafka at %s refuses transactions of %s: %s"
                          .formatted(
                              cluster.bootstrapServers(),
                              ClientNames.redrive(topics),
                              e.getMessage())),
          e);
    }
  }

  private static Map<String, Object> properties(ClusterSettings cluster, Topics topics) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("compression.type", "zstd");
    defaults.put("max.request.size", topics.deadLetters().maxMessageBytes());
    defaults.put("delivery.timeout.ms", TRANSACTION_TIMEOUT_MS);
    defaults.put("request.timeout.ms", TRANSACTION_TIMEOUT_MS / 2);
    defaults.put("max.block.ms", TRANSACTION_TIMEOUT_MS);
    Map<String, Object> properties = cluster.kafkaWith(defaults);
    // Exactness depends on these: users cannot override them.
    properties.put("transactional.id", ClientNames.redrive(topics));
    properties.put("transaction.timeout.ms", TRANSACTION_TIMEOUT_MS);
    properties.put("enable.idempotence", true);
    properties.put("acks", "all");
    return properties;
  }

  /**
   * @throws OnRecordException if it was not sent, or this is unknown: then its marker will tell
   */
  void send(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    try {
      producer.beginTransaction();
      producer.send(original(letter, record));
      producer.send(marker(letter, record));
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw failure(letter, e);
    }
  }

  private static OnRecordException failure(DeadLetter letter, KafkaException e) {
    return Fencing.isCauseOf(e)
        ? new OnRecordException(
            "dead letter %s was not sent: another 'dead-letters redrive' was started and continues instead; 'onrecord dead-letters list' shows what it has sent"
                .formatted(letter.id()),
            e)
        : new OnRecordException(
            "dead letter %s could not be sent to %s: %s; fix that and run the same command again, what was sent is not repeated"
                .formatted(
                    letter.id(),
                    letter.origin().orElseThrow().topic(),
                    Throwables.getRootCause(e).getMessage()),
            e);
  }

  private ProducerRecord<byte[], byte[]> original(
      DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    RecordOrigin origin = letter.origin().orElseThrow();
    return new ProducerRecord<>(
        origin.topic(),
        origin.partition(),
        letter.timestamp().orElse(null),
        record.key(),
        record.value(),
        DeadLetterHeaders.sent(record, letter.id(), topics.articles(), clock.instant()));
  }

  private static ProducerRecord<byte[], byte[]> marker(
      DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        null,
        record.key(),
        null,
        DeadLetterHeaders.marker(letter.id()));
  }

  /** Aborts an open transaction. */
  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
