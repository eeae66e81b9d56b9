package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIdTest {
  @TempDir Path data;

  @Test
  void isTheSameAtEveryStart() {
    try (DataFolder folder = DataFolder.at(data)) {
      String first = ClusterId.of(folder, 3);

      assertThat(ClusterId.of(folder, 3)).isEqualTo(first);
    }
  }

  @Test
  void refusesTheDataOfAnotherNumberOfBrokers() {
    try (DataFolder folder = DataFolder.at(data)) {
      folder.of("broker");

      assertThatThrownBy(() -> ClusterId.of(folder, 3))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("--brokers 1");
    }
  }
}
