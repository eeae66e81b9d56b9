package dev.onrecord.operations.reset;

import dev.onrecord.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How a topic was created, to create it again.
 *
 * @param replicas the broker's default if empty
 * @param config what was set for this topic alone
 */
record TopicShape(int partitions, Optional<Short> replicas, Map<String, String> config) {

  NewTopic newTopic(Topic<?> topic) {
    Map<String, String> configs = new HashMap<>(config);
    configs.putAll(topic.config());
    return new NewTopic(topic.name(), Optional.of(partitions), replicas).configs(configs);
  }

  /** The same without what was set for this topic alone: for a topic that is missing. */
  TopicShape forAnother() {
    return new TopicShape(partitions, replicas, Map.of());
  }
}
