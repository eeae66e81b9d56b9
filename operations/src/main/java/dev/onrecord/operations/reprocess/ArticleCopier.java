package dev.onrecord.operations.reprocess;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.CommittedConsumer;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.rights.ClientNames;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Copies the current articles from the extractions, which contain them, to the topic of articles to
 * be read again. Copies and offsets are one transaction, so that a killed run loses and doubles
 * nothing. Of two runs for one application the later one continues and the other fails.
 */
final class ArticleCopier implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Clock clock = Clock.systemUTC();
  private final Topic<Extraction> from;
  private final Topic<Article> to;
  private final KafkaConsumer<String, Extraction> consumer;
  private final KafkaProducer<String, Article> producer;
  private final int partitions;

  ArticleCopier(StreamsSettings settings, AvroSerdes avro) {
    Topics topics = settings.topics();
    String name = ClientNames.reprocess(settings.applicationId());
    from = topics.extractions();
    to = topics.reprocess();
    consumer =
        CommittedConsumer.of(
            settings.cluster(),
            Map.of(),
            Map.of(ConsumerConfig.GROUP_ID_CONFIG, name),
            new StringDeserializer(),
            avro.deserializer(from));
    producer =
        new KafkaProducer<>(
            settings.cluster().kafkaWith(ofProducer(name)),
            CloudEvents.keys(to).serializer(),
            avro.serializer(to));
    partitions = consumer.partitionsFor(to.name()).size();
  }

  private Map<String, Object> ofProducer(String transactionalId) {
    return Map.of(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        transactionalId,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "zstd",
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        from.maxMessageBytes());
  }

  /** Plans what to copy, and aborts what a killed or still active run has not committed. */
  ReprocessPlan plan(boolean fromStart) {
    producer.initTransactions();
    Set<TopicPartition> all =
        consumer.partitionsFor(from.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    ReprocessPlan whole = ReprocessPlan.fromStart(consumer.beginningOffsets(all), ends);
    return fromStart ? whole : ReprocessPlan.left(consumer.committed(all), ends).orElse(whole);
  }

  /**
   * Copies what is planned.
   *
   * @return the number of articles copied
   */
  long copy(ReprocessPlan plan, ReprocessListener listener) {
    consumer.assign(plan.ranges().keySet());
    plan.ranges().forEach((partition, range) -> consumer.seek(partition, range.from()));
    long copied = 0;
    long movedAt = System.nanoTime();
    ReprocessPlan rest = plan;
    while (!rest.isDone()) {
      pauseWhatIsDone(rest);
      ConsumerRecords<String, Extraction> records = consumer.poll(POLL);
      ReprocessPlan next = rest.continuedFrom(positions(rest));
      if (!next.equals(rest)) {
        copied += copy(records, rest, next);
        rest = next;
        movedAt = System.nanoTime();
        listener.copied(copied, plan.length() - rest.length(), plan.length());
      } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new OnRecordException(
            "no record of %s arrived for %d s: is the broker running?"
                .formatted(from.name(), PATIENCE.toSeconds()));
      }
    }
    return copied;
  }

  private void pauseWhatIsDone(ReprocessPlan rest) {
    Set<TopicPartition> done = new HashSet<>(rest.ranges().keySet());
    done.removeIf(partition -> !rest.ranges().get(partition).isDone());
    consumer.pause(done);
  }

  private Map<TopicPartition, Long> positions(ReprocessPlan plan) {
    return plan.ranges().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), consumer::position));
  }

  private long copy(
      ConsumerRecords<String, Extraction> records, ReprocessPlan rest, ReprocessPlan next) {
    long copied = 0;
    producer.beginTransaction();
    for (ConsumerRecord<String, Extraction> record : records) {
      CopyRange range = rest.ranges().get(new TopicPartition(record.topic(), record.partition()));
      if (record.value() != null && range.holds(record.offset())) {
        // A copy that cannot be written makes the commit fail.
        Future<RecordMetadata> unused = producer.send(copyOf(record));
        copied++;
      }
    }
    producer.sendOffsetsToTransaction(next.committable(), consumer.groupMetadata());
    producer.commitTransaction();
    return copied;
  }

  /** Goes to the partition the article came from, whatever partitioner its publisher uses. */
  private ProducerRecord<String, Article> copyOf(ConsumerRecord<String, Extraction> record) {
    OptionalInt partition = CloudEvents.partitionOfCause(record.headers(), record.key());
    return new ProducerRecord<>(
        to.name(),
        partition.isPresent() && partition.getAsInt() < partitions ? partition.getAsInt() : null,
        record.key(),
        record.value().getArticle(),
        CloudEvents.at(clock.instant()));
  }

  /** Aborts what is not committed. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }
}
