package dev.onrecord.consumer.write;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The topics that views are made from.
 *
 * @param clusterId the broker's own id of the cluster
 * @param topicIds the broker's own id of each topic by its name: another after the topic was
 *     deleted and created again
 */
public record Source(String clusterId, SortedMap<String, String> topicIds) {
  public Source(String clusterId, Map<String, String> topicIds) {
    this(clusterId, new TreeMap<>(topicIds));
  }
}
