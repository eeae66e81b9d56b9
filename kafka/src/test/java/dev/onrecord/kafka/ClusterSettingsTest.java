package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "http://ann:p4ss@r:8081/x, http://r:8081/x, ann:p4ss",
    "https://ann:p%2F%40%2B4+s@r, https://r, ann:p/@+4+s",
    "http://ann:p@4ss@r, http://r, ann:p@4ss",
    "'http://ann:p@r, http://ann:p@s/x', 'http://r,http://s/x', ann:p",
    "'http://r,http://ann:p@s', 'http://r,http://s', ann:p"
  })
  void movesTheUserOutOfTheRegistrysAddress(String given, String shown, String user) {
    ClusterSettings settings = ClusterSettings.of("b:9092", given);

    assertThat(settings.registryUrl()).isEqualTo(shown);
    assertThat(settings.registry())
        .containsEntry("basic.auth.user.info", user)
        .containsEntry("basic.auth.credentials.source", "USER_INFO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic.auth.user.info", "schema.registry.basic.auth.user.info"})
  void aUserAloneIsEnough(String property) {
    ClusterSettings settings =
        new ClusterSettings(Map.of(), Map.of("schema.registry.url", "http://r", property, "u:p"));

    assertThat(settings.registry()).containsEntry("basic.auth.credentials.source", "USER_INFO");
  }

  @Test
  void anotherSourceOfCredentialsIsKept() {
    Map<String, String> registry =
        Map.of("schema.registry.url", "http://r", "basic.auth.credentials.source", "SASL_INHERIT");

    assertThat(new ClusterSettings(Map.of(), registry).registry()).isEqualTo(registry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8081",
        "ftp://ann:hunter2@r",
        "http://ann:hunt/er2@r",
        "http://ann:8/hunter2@r",
        "http://ann:hunter2%@r",
        "http://ann:hunter2@",
        "http://ann:hunter2@r,http://bob:hunter2@r",
        "http://ann:hun,ter2@r",
        ""
      })
  void aMalformedAddressIsRefusedAndNotShown(String address) {
    assertThatThrownBy(() -> ClusterSettings.of("b:9092", address))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining("schema registry")
        .message()
        .doesNotContain("hun", "er2", "ann");
  }
}
