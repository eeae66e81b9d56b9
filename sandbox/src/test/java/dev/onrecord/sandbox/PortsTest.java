package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void choosesAPortOnWhichNothingListensForZero() {
    int port = Ports.choose("--port", 0);

    assertThat(port).isBetween(20_000, 32_000);
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void keepsAGivenPortThatIsFree() {
    int free = Ports.free();

    assertThat(Ports.choose("--port", free)).isEqualTo(free);
  }

  @Test
  void namesThePortAndTheOptionWhenAnotherProgramListens() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
      int taken = other.getLocalPort();

      assertThat(Ports.answers(taken)).isTrue();
      assertThatThrownBy(() -> Ports.choose("--registry-port", taken))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("port %d (--registry-port) is taken".formatted(taken));
    }
  }
}
