package dev.onrecord.consumer.write;

import com.google.common.hash.Hashing;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the writer of the views needs to know.
 *
 * @param groupPrefix begins the name of the consumer group, see {@link #group}
 * @param patience how long it waits at the start for topics that are not there
 */
public record ViewsSettings(
    ClusterSettings cluster,
    Topics topics,
    Database database,
    String groupPrefix,
    Duration patience) {
  public static final String DEFAULT_GROUP_PREFIX = "onrecord-views";
  private static final int DIGITS = 12;
  public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(10);

  public ViewsSettings(ClusterSettings cluster, Topics topics, Database database) {
    this(cluster, topics, database, DEFAULT_GROUP_PREFIX, DEFAULT_PATIENCE);
  }

  /** What its user must be allowed. */
  Rights rights() {
    return Rights.views(topics, groupPrefix);
  }

  /**
   * The consumer group of all writers of one database, who share the partitions. Writers of two
   * databases must not: each database would hold a part of the rows.
   *
   * @param identity what tells the database from all others
   */
  public String group(String identity) {
    String hash = Hashing.sha256().hashString(identity, StandardCharsets.UTF_8).toString();
    return groupPrefix + "-" + hash.substring(0, DIGITS);
  }
}
