package dev.onrecord.operations.reset;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Counts the records of topics, deletes topics, and creates them again. */
final class TopicRenewal {
  /** A reader may make the broker create a missing topic in between. */
  private static final int ATTEMPTS = 5;

  private final ClusterAdmin broker;

  TopicRenewal(ClusterAdmin broker) {
    this.broker = broker;
  }

  /** The number of offsets in a topic; empty if it does not exist. */
  Optional<Long> size(String topic) {
    List<TopicPartition> partitions = broker.partitions(topic);
    return partitions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sum(broker.offsets(partitions, OffsetSpec.latest()))
                - sum(broker.offsets(partitions, OffsetSpec.earliest())));
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The shape of a topic; empty if it does not exist. */
  Optional<TopicShape> shape(Topic<?> topic) {
    return broker
        .answerUnless(
            UnknownTopicOrPartitionException.class,
            admin -> admin.describeTopics(List.of(topic.name())).allTopicNames())
        .map(found -> shape(found.get(topic.name())));
  }

  private TopicShape shape(TopicDescription topic) {
    ConfigResource resource = resource(topic.name());
    return new TopicShape(
        topic.partitions().size(),
        Optional.of((short) topic.partitions().get(0).replicas().size()),
        broker
            .answer(admin -> admin.describeConfigs(List.of(resource)).all())
            .get(resource)
            .entries()
            .stream()
            .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
  }

  /** The shape for a missing topic: an interrupted reset may have deleted it. */
  TopicShape usual(Topics topics) {
    return topics.all().stream()
        .flatMap(topic -> shape(topic).stream())
        .map(TopicShape::forAnother)
        .findFirst()
        .orElse(new TopicShape(Topics.DEFAULT_PARTITIONS, Optional.empty(), Map.of()));
  }

  /** Deletes a topic, if it exists, and creates it. */
  void renew(Topic<?> topic, TopicShape shape) {
    NewTopic renewed = shape.newTopic(topic);
    for (int i = 0; i < ATTEMPTS; i++) {
      delete(topic.name());
      if (broker.doesUnless(
          TopicExistsException.class, admin -> admin.createTopics(List.of(renewed)).all())) {
        return;
      }
    }
    throw new OnRecordException(
        "topic %s is created by others as soon as it is deleted: stop what reads or writes it, and run the same command again"
            .formatted(topic.name()));
  }

  /** Deletes a topic, if it exists. */
  void delete(String topic) {
    broker.doesUnless(
        UnknownTopicOrPartitionException.class, admin -> admin.deleteTopics(List.of(topic)).all());
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
