package dev.onrecord.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How to reach the cluster. Every property is passed to the clients as it was given, but a user in
 * the registry's address becomes {@code basic.auth.user.info}.
 *
 * @param kafka properties of Kafka clients: {@code bootstrap.servers}, {@code security.protocol}
 *     ...
 * @param registry properties of Confluent's registry client: {@code schema.registry.url}, {@code
 *     basic.auth.user.info}, {@code schema.registry.ssl.truststore.location} ...
 */
public record ClusterSettings(Map<String, String> kafka, Map<String, String> registry) {
  public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  public static final String REGISTRY_URL = "schema.registry.url";

  public ClusterSettings {
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(RegistrySettings.completed(registry));
  }

  public static ClusterSettings of(String bootstrapServers, String registryUrl) {
    return new ClusterSettings(
        Map.of(BOOTSTRAP_SERVERS, bootstrapServers), Map.of(REGISTRY_URL, registryUrl));
  }

  public String bootstrapServers() {
    return kafka.get(BOOTSTRAP_SERVERS);
  }

  public String registryUrl() {
    return registry.get(REGISTRY_URL);
  }

  /**
   * The options that lead another command to the same cluster; empty if it needs more than the
   * addresses.
   */
  public Optional<String> asOptions() {
    return kafka.size() == 1 && registry.size() == 1
        ? Optional.of(
            "--bootstrap-server %s --schema-registry %s"
                .formatted(bootstrapServers(), registryUrl()))
        : Optional.empty();
  }

  /** A client's properties; the connection's override the client's own. */
  public Map<String, Object> kafkaWith(Map<String, ?> clientProperties) {
    Map<String, Object> all = new HashMap<>(clientProperties);
    all.putAll(kafka);
    return all;
  }

  /** Names the properties, and shows no value but the addresses: others may be secret. */
  @Override
  public String toString() {
    return "Kafka at %s with %s, registry at %s with %s"
        .formatted(
            bootstrapServers(),
            new TreeSet<>(kafka.keySet()),
            registryUrl(),
            new TreeSet<>(registry.keySet()));
  }
}
