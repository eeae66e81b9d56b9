package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sends requests to the brokers, awaits the answers and explains errors. Thread-safe. */
public final class ClusterAdmin implements AutoCloseable {
  private static final int TIMEOUT_MS = 15_000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final ClusterSettings cluster;
  private final Admin admin;

  /**
   * @throws OnRecordException if the properties are not usable, or the address is no broker's
   */
  public ClusterAdmin(ClusterSettings cluster) {
    this.cluster = cluster;
    try {
      new BrokerDiagnosis(cluster)
          .danger()
          .ifPresent(
              why -> {
                throw new OnRecordException(why);
              });
      admin =
          Admin.create(
              cluster.kafkaWith(
                  Map.of("request.timeout.ms", TIMEOUT_MS, "default.api.timeout.ms", TIMEOUT_MS)));
    } catch (KafkaException e) {
      throw new OnRecordException(
          "broker %s: %s".formatted(cluster.bootstrapServers(), ClientErrors.explain(e)), e);
    }
  }

  /**
   * Asks and awaits the answer.
   *
   * @throws OutageException if the broker does not answer, or cannot do it for now
   * @throws OnRecordException if it refuses
   * @throws InterruptException if the thread is interrupted, which it stays
   */
  public <T> T answer(Function<Admin, KafkaFuture<T>> question) {
    try {
      return question.apply(admin).get();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private OnRecordException failure(ExecutionException e) {
    String message =
        e.getCause() instanceof TimeoutException
            ? new BrokerDiagnosis(cluster).explain()
            : "broker %s: %s"
                .formatted(cluster.bootstrapServers(), ClientErrors.explain(e.getCause()));
    return e.getCause() instanceof RetriableException
        ? new OutageException(Dependency.BROKER, message, e)
        : new OnRecordException(message, e);
  }

  /** The answer, or empty if the broker refuses with this error. */
  public <T> Optional<T> answerUnless(
      Class<? extends ApiException> absent, Function<Admin, KafkaFuture<T>> question) {
    try {
      return Optional.ofNullable(answer(question));
    } catch (OnRecordException e) {
      if (e.getCause() != null && absent.isInstance(e.getCause().getCause())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Requests a change; returns false if the broker refuses with this error. */
  public boolean doesUnless(
      Class<? extends ApiException> reason, Function<Admin, KafkaFuture<Void>> request) {
    return answerUnless(reason, admin -> request.apply(admin).thenApply(nothing -> true))
        .isPresent();
  }

  String brokers() {
    return cluster.bootstrapServers();
  }

  /** All partitions of a topic; empty if it does not exist. */
  public List<TopicPartition> partitions(String topic) {
    return answerUnless(
            UnknownTopicOrPartitionException.class,
            asked -> asked.describeTopics(List.of(topic)).allTopicNames())
        .map(found -> found.get(topic).partitions().size())
        .map(
            count ->
                IntStream.range(0, count)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList())
        .orElse(List.of());
  }

  /** Offsets of partitions; the latest come after everything written, committed or not. */
  public Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
    return answer(asked -> asked.listOffsets(wanted).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }

  /** The offsets that a group has committed. */
  public Map<TopicPartition, Long> committed(String group) {
    return answer(asked -> asked.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close(CLOSE_TIMEOUT);
  }
}
