package dev.onrecord.cli.options;

import dev.onrecord.kafka.ClusterSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Merges connection settings. The first of these wins: an option, an environment variable, the file
 * of {@code --command-config}, the default. {@code KAFKA_SASL_MECHANISM} is Kafka's {@code
 * sasl.mechanism}; {@code SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO} is the registry client's {@code
 * basic.auth.user.info}, {@code SCHEMA_REGISTRY_URL} its {@code schema.registry.url}.
 */
final class ConnectionResolver {
  private static final String KAFKA = "KAFKA_";
  private static final String REGISTRY = "SCHEMA_REGISTRY_";
  private static final String REGISTRY_KEYS = "schema.registry.";
  private static final List<String> REGISTRY_AUTHENTICATION =
      List.of("basic.auth.", "bearer.auth.");

  /** Set by Kafka's own scripts and images; not client properties. */
  private static final List<String> NO_PROPERTY =
      List.of("KAFKA_HOME", "KAFKA_OPTS", "KAFKA_HEAP_OPTS", "KAFKA_JMX_OPTS", "KAFKA_LOG4J_OPTS");

  private ConnectionResolver() {}

  static ClusterSettings of(
      String bootstrapServer,
      String schemaRegistry,
      Map<String, String> file,
      Map<String, String> environment) {
    Map<String, String> kafka = new HashMap<>();
    Map<String, String> registry = new HashMap<>();
    kafka.put(ClusterSettings.BOOTSTRAP_SERVERS, "localhost:9092");
    registry.put(ClusterSettings.REGISTRY_URL, "http://localhost:8081");
    file.forEach((key, value) -> (isOfRegistry(key) ? registry : kafka).put(key, value));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA) && !NO_PROPERTY.contains(name)) {
            kafka.put(dotted(name.substring(KAFKA.length())), value);
          } else if (name.startsWith(REGISTRY)) {
            registry.put(registryKey(dotted(name.substring(REGISTRY.length()))), value);
          }
        });
    if (bootstrapServer != null) {
      kafka.put(ClusterSettings.BOOTSTRAP_SERVERS, bootstrapServer);
    }
    if (schemaRegistry != null) {
      registry.put(ClusterSettings.REGISTRY_URL, schemaRegistry);
    }
    return new ClusterSettings(kafka, registry);
  }

  private static boolean isOfRegistry(String key) {
    return key.startsWith(REGISTRY_KEYS)
        || REGISTRY_AUTHENTICATION.stream().anyMatch(key::startsWith);
  }

  private static String registryKey(String key) {
    return isOfRegistry(key) ? key : REGISTRY_KEYS + key;
  }

  private static String dotted(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
