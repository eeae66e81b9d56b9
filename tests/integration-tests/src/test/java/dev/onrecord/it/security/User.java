package dev.onrecord.it.security;

import dev.onrecord.kafka.ClusterSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * Who connects to the broker, and how.
 *
 * @param principal as the broker's rules name it
 * @param kafka the properties of its clients
 */
record User(String principal, Map<String, String> kafka) {

  /** The same with an address and settings of a registry. */
  ClusterSettings with(ClusterSettings registry) {
    return new ClusterSettings(kafka, registry.registry());
  }

  static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }
}
