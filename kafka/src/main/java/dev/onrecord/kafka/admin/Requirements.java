package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.RegistryException;
import dev.onrecord.kafka.Waiting;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an application needs before its first record: a broker with its topics, and a registry with
 * their subjects.
 *
 * @param read topics it reads; any version of their schemas will do
 * @param written topics it writes, with the schemas of this release
 */
public record Requirements(
    Collection<? extends Topic<?>> read, Collection<? extends Topic<?>> written) {

  /**
   * Waits until all is there.
   *
   * @param serdes those of the application, which then know the schemas it writes
   * @param rights what its user needs; those on topics are checked here
   * @throws OnRecordException when the limit is reached, or broker or registry refuse
   * @see Waiting#whileMissing
   */
  public void await(ClusterSettings cluster, AvroSerdes serdes, Rights rights, Duration limit)
      throws InterruptedException {
    SubjectAdmin subjects = new SubjectAdmin(cluster, serdes);
    try (TopicAdmin topics = new TopicAdmin(cluster)) {
      Waiting.whileMissing(
          () ->
              topics
                  .missing(
                      Stream.concat(read.stream(), written.stream()).toList(),
                      rights.onPublicTopics())
                  .or(() -> missing(subjects)),
          limit);
    }
  }

  /** Which subjects are missing, or what answers in place of a registry; empty if none. */
  Optional<String> missing(SubjectAdmin subjects) {
    try {
      List<String> missing =
          Stream.concat(
                  withSchema(read).filter(topic -> subjects.newestVersion(topic).isEmpty()),
                  withSchema(written).filter(topic -> !subjects.hasSchemaOf(topic)))
              .map(Topic::subject)
              .sorted()
              .toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "schema registry %s lacks the schema of subject %s: 'onrecord topics apply' registers it"
                  .formatted(subjects.url(), String.join(", ", missing)));
    } catch (RegistryException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Stream<Topic<?>> withSchema(Collection<? extends Topic<?>> topics) {
    return topics.stream()
        .<Topic<?>>map(topic -> topic)
        .filter(topic -> topic.schema().isPresent());
  }
}
