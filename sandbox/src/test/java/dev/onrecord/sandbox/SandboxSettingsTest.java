package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {
  private final SandboxSettings defaults = SandboxSettings.defaults();

  @Test
  void takesFreePortsAndATemporaryFolderWhenNothingIsGiven() {
    assertThat(defaults.port()).isZero();
    assertThat(defaults.registryPort()).isZero();
    assertThat(defaults.data()).isEmpty();
  }

  @Test
  void changesOneSettingAndKeepsTheOthers() {
    SandboxSettings changed =
        defaults.withData(Path.of("data")).withPort(9092).withRegistryPort(8081);

    assertThat(changed.withStartLimit(defaults.startLimit())).isEqualTo(changed);
    assertThat(changed.data()).contains(Path.of("data"));
    assertThat(changed.port()).isEqualTo(9092);
    assertThat(changed.registryPort()).isEqualTo(8081);
  }

  @Test
  void namesTheOptionOfAnImpossiblePort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withPort(65_536))
        .withMessageContaining("--port 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withRegistryPort(-1))
        .withMessageContaining("--registry-port -1");
  }

  @Test
  void hasOneBrokerOrThree() {
    assertThat(defaults.brokers()).isEqualTo(1);
    assertThat(defaults.withBrokers(3).brokers()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withBrokers(2))
        .withMessageContaining("--brokers 2");
  }

  @Test
  void refusesOnePortForBoth() {
    SandboxSettings broker = defaults.withPort(9092);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broker.withRegistryPort(9092))
        .withMessageContaining("--port and --registry-port are both 9092");
  }
}
