package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, describes, deletes and waits for the catalogue's topics. Every call is idempotent. */
public final class TopicAdmin implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(250);
  private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);
  private static final int REQUEST_TIMEOUT_MS = 10_000;
  private static final int LOOK_TIMEOUT_MS = 3000;

  private static final class NoAnswerException extends OnRecordException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String brokers, Throwable cause) {
      super(
          "broker %s does not answer: is it running, and is --bootstrap-server right?"
              .formatted(brokers),
          cause);
    }
  }

  private final Admin admin;
  private final String brokers;

  public TopicAdmin(ClusterSettings cluster) {
    admin =
        Admin.create(
            cluster.kafkaWith(
                Map.of(
                    "default.api.timeout.ms", REQUEST_TIMEOUT_MS,
                    "request.timeout.ms", REQUEST_TIMEOUT_MS)));
    brokers = cluster.bootstrapServers();
  }

  /** A topic as the broker has it. */
  public record Found(String name, int partitions, int replicas, Map<String, String> config) {}

  /** Creates a topic, or brings the configuration of the one that is there in line. */
  public Outcome apply(Topic<?> topic, int partitions, Optional<Short> replicas) {
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(partitions), replicas).configs(topic.config());
    try {
      answer(admin.createTopics(List.of(wanted)).all());
      return Outcome.CREATED;
    } catch (TopicExistsException e) {
      return configure(topic) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }
  }

  /** What {@link #apply} did. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  private boolean configure(Topic<?> topic) {
    Map<String, String> found = find(topic).orElseThrow().config();
    List<AlterConfigOp> changes =
        topic.config().entrySet().stream()
            .filter(wanted -> !wanted.getValue().equals(found.get(wanted.getKey())))
            .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
            .map(entry -> new AlterConfigOp(entry, OpType.SET))
            .toList();
    if (changes.isEmpty()) {
      return false;
    }
    answer(admin.incrementalAlterConfigs(Map.of(resource(topic), changes)).all());
    return true;
  }

  public Optional<Found> find(Topic<?> topic) {
    try {
      TopicDescription description =
          answer(admin.describeTopics(List.of(topic.name())).allTopicNames()).get(topic.name());
      Config config =
          answer(admin.describeConfigs(List.of(resource(topic))).all()).get(resource(topic));
      return Optional.of(
          new Found(
              topic.name(),
              description.partitions().size(),
              description.partitions().get(0).replicas().size(),
              topic.config().keySet().stream()
                  .collect(Collectors.toMap(key -> key, key -> config.get(key).value()))));
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  /**
   * Deletes a topic with everything in it.
   *
   * @return whether there was one
   */
  public boolean delete(Topic<?> topic) {
    try {
      answer(admin.deleteTopics(List.of(topic.name())).all());
      return true;
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  /**
   * Waits until all topics are there, saying every ten seconds for what. An interrupt ends the
   * wait.
   *
   * @throws OnRecordException when the limit is reached
   */
  public void awaitTopics(Collection<? extends Topic<?>> needed, Duration limit)
      throws InterruptedException {
    Set<String> names =
        needed.stream().map(Topic::name).collect(Collectors.toCollection(TreeSet::new));
    long start = System.nanoTime();
    long sayAt = start;
    Optional<String> lack;
    while ((lack = lack(names)).isPresent()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(limit) >= 0) {
        throw new OnRecordException(
            "gave up after %d s: %s".formatted(waited.toSeconds(), lack.get()));
      }
      if (System.nanoTime() >= sayAt) {
        sayAt = System.nanoTime() + SAY_SO_EVERY.toNanos();
        LOG.info(
            "waiting, {} s of at most {} s: {}", waited.toSeconds(), limit.toSeconds(), lack.get());
      }
      Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
    }
  }

  /** What has to be waited for, and what to do about it. */
  private Optional<String> lack(Set<String> names) {
    try {
      Set<String> found =
          answer(admin.listTopics(new ListTopicsOptions().timeoutMs(LOOK_TIMEOUT_MS)).names());
      List<String> missing = names.stream().filter(name -> !found.contains(name)).toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "not found on %s: %s; 'onrecord topics apply' creates them"
                  .formatted(brokers, String.join(", ", missing)));
    } catch (NoAnswerException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static ConfigResource resource(Topic<?> topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new NoAnswerException(brokers, e);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new OnRecordException("broker %s: %s".formatted(brokers, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OnRecordException("interrupted while waiting for broker " + brokers, e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
