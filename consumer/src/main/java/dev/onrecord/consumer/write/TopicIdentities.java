package dev.onrecord.consumer.write;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which topics views are made from, beyond their names.
 *
 * @param clusterId the broker's id of the cluster
 * @param topicIds the broker's id of each topic, by the topic's name; a topic that is deleted and
 *     created again gets another one
 */
record TopicIdentities(String clusterId, SortedMap<String, String> topicIds) {
  TopicIdentities(String clusterId, Map<String, String> topicIds) {
    this(clusterId, new TreeMap<>(topicIds));
  }
}
