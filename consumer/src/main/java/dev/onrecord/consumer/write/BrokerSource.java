package dev.onrecord.consumer.write;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/** Asks the broker which topics those of our names are. */
final class BrokerSource implements Supplier<Source>, AutoCloseable {
  private static final int TIMEOUT_MS = 10_000;
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Admin admin;
  private final String brokers;
  private final List<String> topics;

  BrokerSource(ClusterSettings cluster, List<String> topics) {
    admin =
        Admin.create(
            cluster.kafkaWith(
                Map.of("request.timeout.ms", TIMEOUT_MS, "default.api.timeout.ms", TIMEOUT_MS)));
    brokers = cluster.bootstrapServers();
    this.topics = topics;
  }

  /**
   * @throws OutageException if the broker does not answer, or a topic is gone for now
   */
  @Override
  public Source get() {
    Map<String, String> ids =
        answer(admin.describeTopics(topics).allTopicNames()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
    return new Source(answer(admin.describeCluster().clusterId()), ids);
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      String message = "Kafka at %s: %s".formatted(brokers, e.getCause().getMessage());
      throw e.getCause() instanceof RetriableException
          ? new OutageException(Dependency.BROKER, message, e)
          : new OnRecordException(message, e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close(GOODBYE);
  }
}
