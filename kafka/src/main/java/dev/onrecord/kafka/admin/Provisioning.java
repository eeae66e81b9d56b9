package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Brings broker and registry in line with the catalogue. Idempotent. */
public final class Provisioning {
  private Provisioning() {}

  /**
   * What was done for one topic.
   *
   * @param schemaId empty if values are plain bytes
   */
  public record Done(Topic<?> topic, TopicAdmin.Outcome outcome, OptionalInt schemaId) {}

  /**
   * Creates missing topics, configures the others, and registers the schemas.
   *
   * @param replicas of a new topic; the broker's default if empty
   * @param listener told of each topic when it is done
   * @throws OnRecordException if broker or registry refuse or do not answer
   */
  public static void apply(
      Topics topics,
      ClusterSettings cluster,
      int partitions,
      Optional<Short> replicas,
      Consumer<Done> listener) {
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    subjects.requireRegistry(topics);
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.access().require(Rights.topicsApply(topics));
      for (Topic<?> topic : topics.all()) {
        int wanted =
            topic.equals(topics.reprocess())
                ? partitionsOf(topics.articles(), admin).orElse(partitions)
                : partitions;
        TopicAdmin.Outcome outcome = admin.apply(topic, wanted, replicas);
        OptionalInt schema =
            topic.schema().isPresent()
                ? OptionalInt.of(subjects.register(topic))
                : OptionalInt.empty();
        listener.accept(new Done(topic, outcome, schema));
      }
    }
  }

  /** A copy of an article must go to the partition where the article's state is. */
  private static Optional<Integer> partitionsOf(Topic<?> topic, TopicAdmin admin) {
    return admin.find(topic).map(TopicAdmin.Found::partitions);
  }

  /** The same with the broker's default of replicas and without a listener. */
  public static void apply(Topics topics, ClusterSettings cluster, int partitions) {
    apply(topics, cluster, partitions, Optional.empty(), done -> {});
  }
}
