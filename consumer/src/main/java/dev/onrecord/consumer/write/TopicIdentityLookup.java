package dev.onrecord.consumer.write;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;

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
        answer(asked -> asked.describeTopics(topics).allTopicNames()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
    return new TopicIdentities(answer(asked -> asked.describeCluster().clusterId()), ids);
  }

  private <T> T answer(Function<Admin, KafkaFuture<T>> question) {
    try {
      return admin.answer(question);
    } catch (OnRecordException e) {
      throw Throwables.getCausalChain(e).stream().anyMatch(RetriableException.class::isInstance)
          ? new OutageException(Dependency.BROKER, e.getMessage(), e)
          : e;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
