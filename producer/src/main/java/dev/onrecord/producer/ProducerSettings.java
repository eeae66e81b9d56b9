package dev.onrecord.producer;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Default properties of a producer that loses and doubles nothing; the user's override them. */
final class ProducerSettings {
  private static final int BATCH_BYTES = 128 << 10;
  private static final int LINGER_MS = 10;
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);

  private ProducerSettings() {}

  static Map<String, Object> of(Topic<Article> topic, Duration patience) {
    int patienceMs = Math.toIntExact(patience.toMillis());
    int requestMs = Math.min((int) LONGEST_REQUEST.toMillis(), patienceMs / 2);
    return Map.of(
        ProducerConfig.CLIENT_ID_CONFIG,
        "onrecord-producer",
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "zstd",
        ProducerConfig.BATCH_SIZE_CONFIG,
        BATCH_BYTES,
        ProducerConfig.LINGER_MS_CONFIG,
        LINGER_MS,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        topic.maxMessageBytes(),
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        requestMs,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        patienceMs,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        patienceMs);
  }
}
