package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

  @Test
  void neverShowsAValueThatMayBeSecret() {
    ClusterSettings settings =
        new ClusterSettings(
            Map.of("bootstrap.servers", "b:9092", "sasl.jaas.config", "password=hunter2"),
            Map.of("schema.registry.url", "http://r", "basic.auth.user.info", "u:hunter2"));

    assertThat(settings.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
  }

  @Test
  void letsTheUsersPropertiesWinOverAClientsOwn() {
    ClusterSettings settings =
        new ClusterSettings(Map.of("bootstrap.servers", "b:9092", "linger.ms", "5"), Map.of());

    assertThat(settings.kafkaWith(Map.of("linger.ms", 10, "acks", "all")))
        .containsEntry("linger.ms", "5")
        .containsEntry("acks", "all");
  }
}
