package dev.onrecord.consumer.write;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.outage.OutageException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the brokers which topics the names of the views' topics stand for now. */
final class TopicIdentityLookup implements Supplier<TopicIdentities>, AutoCloseable {
  private final ClusterAdmin admin;
  private final List<String> topics;

  TopicIdentityLookup(ClusterSettings cluster, List<String> topics) {
    admin = new ClusterAdmin(cluster);
    this.topics = topics;
  }

  /**
   * @throws OutageException if the broker does not answer, or a topic is gone for now
   */
  @Override
  public TopicIdentities get() {
    Map<String, String> ids =
        admin.answer(asked -> asked.describeTopics(topics).allTopicNames()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
    return new TopicIdentities(admin.answer(asked -> asked.describeCluster().clusterId()), ids);
  }

  @Override
  public void close() {
    admin.close();
  }
}
