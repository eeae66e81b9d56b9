package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that has read one record, and what follows that record in the topic. */
@ExtendWith(SharedSandbox.class)
class StreamsProgressIT {
  private final String name = "progress-" + UUID.randomUUID();
  private final Topics topics = Topics.withPrefix(name + ".");
  private final TopicPartition articles = new TopicPartition(topics.articles().name(), 0);
  private Producer<byte[], byte[]> producer;
  private StreamsProgress progress;

  @BeforeEach
  void readOneRecord(ClusterSettings cluster) throws Exception {
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.apply(topics.articles(), 1, Optional.empty());
      admin.apply(topics.reprocess(), 1, Optional.empty());
    }
    producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    send();
    producer.commitTransaction();
    try (Admin admin = Admin.create(cluster.kafkaWith(Map.of()))) {
      admin.alterConsumerGroupOffsets(name, Map.of(articles, new OffsetAndMetadata(1))).all().get();
    }
    progress =
        new StreamsProgress(
            new StreamsSettings(cluster, topics, name, Optional.empty(), Duration.ofSeconds(30)));
  }

  @AfterEach
  void close() {
    progress.close();
    producer.close();
  }

  @Test
  void isNotBehindByTheMarkThatEndsATransaction() throws InterruptedException {
    assertThat(progress.lag()).isEmpty();
  }

  @Test
  void isNotBehindByWhatWasRolledBack() throws InterruptedException {
    send();
    producer.flush();
    producer.abortTransaction();

    assertThat(progress.lag()).isEmpty();
  }

  @Test
  void isBehindByATransactionThatIsStillOpen() throws InterruptedException {
    send();
    producer.flush();

    assertThat(progress.lag()).containsKey(articles);
  }

  @Test
  void isBehindByARecordBehindAMark() throws InterruptedException {
    send();
    producer.commitTransaction();

    assertThat(progress.lag()).containsKey(articles);
  }

  private void send() {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(articles.topic(), 0, new byte[] {1}, new byte[] {1}));
  }
}
