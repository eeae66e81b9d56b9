package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates, describes and deletes the catalogue's topics. Every call is idempotent. */
public final class TopicAdmin implements AutoCloseable {
  private static final int LIST_TIMEOUT_MS = 3000;

  private final ClusterAdmin admin;

  public TopicAdmin(ClusterSettings cluster) {
    admin = new ClusterAdmin(cluster);
  }

  /** A topic as the broker describes it. */
  public record Found(String name, int partitions, int replicas, Map<String, String> config) {

    /** The settings of the catalogue that the broker's topic does not have. */
    public Map<String, String> lacking(Topic<?> topic) {
      return topic.config().entrySet().stream()
          .filter(wanted -> !wanted.getValue().equals(config.get(wanted.getKey())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  /** Creates a topic, or updates the configuration of an existing one. */
  public Outcome apply(Topic<?> topic, int partitions, Optional<Short> replicas) {
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(partitions), replicas).configs(topic.config());
    if (admin.doesUnless(
        TopicExistsException.class, asked -> asked.createTopics(List.of(wanted)).all())) {
      return Outcome.CREATED;
    }
    return configure(topic) ? Outcome.CHANGED : Outcome.UNCHANGED;
  }

  /** What {@link #apply} did. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  private boolean configure(Topic<?> topic) {
    List<AlterConfigOp> changes =
        find(topic).orElseThrow().lacking(topic).entrySet().stream()
            .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
            .map(entry -> new AlterConfigOp(entry, OpType.SET))
            .toList();
    if (changes.isEmpty()) {
      return false;
    }
    admin.answer(asked -> asked.incrementalAlterConfigs(Map.of(resource(topic), changes)).all());
    return true;
  }

  public Optional<Found> find(Topic<?> topic) {
    return admin
        .answerUnless(
            UnknownTopicOrPartitionException.class,
            asked -> asked.describeTopics(List.of(topic.name())).allTopicNames())
        .map(found -> found(topic, found.get(topic.name())));
  }

  private Found found(Topic<?> topic, TopicDescription description) {
    Config config =
        admin
            .answer(asked -> asked.describeConfigs(List.of(resource(topic))).all())
            .get(resource(topic));
    return new Found(
        topic.name(),
        description.partitions().size(),
        description.partitions().get(0).replicas().size(),
        topic.config().keySet().stream()
            .collect(Collectors.toMap(key -> key, key -> config.get(key).value())));
  }

  /**
   * Deletes a topic with all its records.
   *
   * @return whether it existed
   */
  public boolean delete(Topic<?> topic) {
    return admin.doesUnless(
        UnknownTopicOrPartitionException.class,
        asked -> asked.deleteTopics(List.of(topic.name())).all());
  }

  /** Those of the topics that the broker does not have, or does not show to the user. */
  public Set<Topic<?>> absent(Collection<? extends Topic<?>> topics) {
    Set<String> found =
        admin.answer(
            asked -> asked.listTopics(new ListTopicsOptions().timeoutMs(LIST_TIMEOUT_MS)).names());
    return topics.stream()
        .filter(topic -> !found.contains(topic.name()))
        .collect(Collectors.toSet());
  }

  /**
   * Which topics the broker lacks, or why it does not tell; empty if none.
   *
   * @throws OnRecordException if the user lacks rights on them
   */
  Optional<String> missing(Collection<? extends Topic<?>> needed, Rights rights) {
    try {
      Set<Topic<?>> absent = absent(needed);
      access().require(rights);
      return absent.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "not found on %s: %s; 'onrecord topics apply' creates them"
                  .formatted(
                      admin.brokers(),
                      absent.stream().map(Topic::name).sorted().collect(Collectors.joining(", "))));
    } catch (OutageException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Tells the user's rights. */
  public Access access() {
    return new Access(admin);
  }

  private static ConfigResource resource(Topic<?> topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  @Override
  public void close() {
    admin.close();
  }
}
