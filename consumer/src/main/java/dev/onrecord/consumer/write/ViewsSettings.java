package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import java.time.Duration;

/**
 * What the writer of the views needs to know.
 *
 * @param groupId writers of one group share the partitions
 * @param patience how long it waits at the start for topics that are not there
 */
public record ViewsSettings(
    ClusterSettings cluster, Topics topics, Database database, String groupId, Duration patience) {
  public static final String DEFAULT_GROUP_ID = "onrecord-views";
  public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(10);

  public ViewsSettings(ClusterSettings cluster, Topics topics, Database database) {
    this(cluster, topics, database, DEFAULT_GROUP_ID, DEFAULT_PATIENCE);
  }
}
