package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.Waiting;
import dev.onrecord.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What an application needs before its first record: a broker with its topics, and a registry with
 * their subjects.
 *
 * @param read topics it reads
 * @param written topics it writes
 */
public record Requirements(
    Collection<? extends Topic<?>> read, Collection<? extends Topic<?>> written) {

  /**
   * Waits until all is there.
   *
   * @param serdes those of the application, which then know the schemas it writes
   * @throws OnRecordException when the limit is reached, or broker or registry refuse
   * @see Waiting#whileMissing
   */
  public void await(ClusterSettings cluster, AvroSerdes serdes, Duration limit)
      throws InterruptedException {
    SubjectAdmin subjects = new SubjectAdmin(cluster, serdes);
    try (TopicAdmin topics = new TopicAdmin(cluster)) {
      Waiting.whileMissing(
          () ->
              topics
                  .missing(Stream.concat(read.stream(), written.stream()).toList())
                  .or(() -> subjects.missing(read, written)),
          limit);
    }
  }
}
