package dev.onrecord.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @ParameterizedTest
  @ValueSource(strings = {"--only nosuch", "faults --only nosuch", "--minutes many"})
  void misuseEndsWithExitCode2BeforeAnythingStarts(String arguments) {
    assertThat(Main.run(arguments.split(" "))).isEqualTo(2);
  }
}
