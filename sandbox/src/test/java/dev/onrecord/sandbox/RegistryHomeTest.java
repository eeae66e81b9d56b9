package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryHomeTest {
  @TempDir Path home;

  @Test
  void findsTheServersJar() throws IOException {
    Path jar = Files.createFile(home.resolve("server-1.0-runner.jar"));

    assertThat(RegistryHome.serverJar(Optional.of(home))).isEqualTo(jar);
  }

  @Test
  void saysWhatToDoWhenThePropertyIsNotSet() {
    assertThatThrownBy(() -> RegistryHome.serverJar(Optional.empty()))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("onrecord.registry.home is not set")
        .hasMessageContaining("mvn package -pl sandbox -am");
  }

  @Test
  void saysWhatToDoWhenTheFolderHoldsNoServer() {
    assertThatThrownBy(() -> RegistryHome.serverJar(Optional.of(home)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(home + " holds no *-runner.jar");
  }

  @Test
  void saysWhatToDoWhenTheFolderDoesNotExist() {
    Path absent = home.resolve("absent");

    assertThatThrownBy(() -> RegistryHome.serverJar(Optional.of(absent)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(absent + " cannot be read");
  }
}
