package dev.onrecord.consumer.write;

import dev.onrecord.kafka.CommittedConsumer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The Kafka consumer of the views: our defaults, then the user's settings, then what must be. */
final class ViewsConsumer {
  private static final int RECORDS_A_TRANSACTION = 1000;
  private static final int BYTES_A_FETCH = 16 << 20;

  /** How long the partitions of a writer that was killed wait for the next one. */
  private static final int SESSION_TIMEOUT_MS = 10_000;

  private ViewsConsumer() {}

  static Consumer<byte[], byte[]> create(ViewsSettings settings, String group) {
    return new KafkaConsumer<>(
        properties(settings, group), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static Map<String, Object> properties(ViewsSettings settings, String group) {
    return CommittedConsumer.properties(
        settings.cluster(),
        defaults(settings),
        Map.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            group,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none"));
  }

  private static Map<String, Object> defaults(ViewsSettings settings) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_TRANSACTION);
    defaults.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_A_FETCH);
    if (!brokerSetsSessionTimeout(settings)) {
      defaults.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    }
    return defaults;
  }

  /** With the newer group protocol a client may not set it. */
  private static boolean brokerSetsSessionTimeout(ViewsSettings settings) {
    return GroupProtocol.CONSUMER
        .name()
        .equalsIgnoreCase(settings.cluster().kafka().get(ConsumerConfig.GROUP_PROTOCOL_CONFIG));
  }
}
