package dev.onrecord.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.ClusterSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionResolverTest {
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void looksOnThisMachineWhenNothingIsSaid() {
    ClusterSettings cluster = ConnectionResolver.of(null, null, NOTHING, NOTHING);

    assertThat(cluster.bootstrapServers()).isEqualTo("localhost:9092");
    assertThat(cluster.registryUrl()).isEqualTo("http://localhost:8081");
  }

  @Test
  void prefersTheOptionToTheEnvironmentAndTheEnvironmentToTheFile() {
    Map<String, String> file =
        Map.of("bootstrap.servers", "file:1", "schema.registry.url", "http://file");
    Map<String, String> environment =
        Map.of("KAFKA_BOOTSTRAP_SERVERS", "env:1", "SCHEMA_REGISTRY_URL", "http://env");

    ClusterSettings cluster = ConnectionResolver.of("option:1", null, file, environment);

    assertThat(cluster.bootstrapServers()).isEqualTo("option:1");
    assertThat(cluster.registryUrl()).isEqualTo("http://env");
  }

  @Test
  void passesAnyKafkaPropertyThrough() {
    ClusterSettings cluster =
        ConnectionResolver.of(
            null,
            null,
            Map.of("ssl.keystore.location", "k"),
            Map.of("KAFKA_SASL_MECHANISM", "PLAIN"));

    assertThat(cluster.kafka())
        .containsEntry("ssl.keystore.location", "k")
        .containsEntry("sasl.mechanism", "PLAIN");
  }

  @Test
  void keepsTheRegistrysPropertiesApart() {
    ClusterSettings cluster =
        ConnectionResolver.of(
            null,
            null,
            Map.of("schema.registry.ssl.truststore.location", "t"),
            Map.of("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "u:p"));

    assertThat(cluster.registry())
        .containsEntry("basic.auth.user.info", "u:p")
        .containsEntry("schema.registry.ssl.truststore.location", "t");
    assertThat(cluster.kafka()).containsOnlyKeys("bootstrap.servers");
  }

  @Test
  void leavesOutWhatKafkasScriptsSetForThemselves() {
    ClusterSettings cluster =
        ConnectionResolver.of(null, null, NOTHING, Map.of("KAFKA_HEAP_OPTS", "-Xmx1g"));

    assertThat(cluster.kafka()).containsOnlyKeys("bootstrap.servers");
  }
}
