package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final Iterator<Integer> NONE = Collections.emptyIterator();

  @Test
  void choosesAPortOnWhichNothingListensForZero() {
    int port = Ports.choose("--port", 0, Ports.free(1, Set.of()).iterator());

    assertThat(port).isBetween(20_000, 32_000);
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void givesNoPortTwiceAndNoneThatSomebodyAskedFor() {
    Set<Integer> wanted = IntStream.range(20_000, 31_000).boxed().collect(Collectors.toSet());

    List<Integer> ports = Ports.free(5, wanted);

    assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 31_000);
  }

  @Test
  void keepsAGivenPortThatIsFree() {
    int free = Ports.free();

    assertThat(Ports.choose("--port", free, NONE)).isEqualTo(free);
  }

  @Test
  void namesThePortAndTheOptionWhenAnotherProgramListens() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
      int taken = other.getLocalPort();

      assertThat(Ports.answers(taken)).isTrue();
      assertThatThrownBy(() -> Ports.choose("--registry-port", taken, NONE))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("port %d (--registry-port) is taken".formatted(taken));
    }
  }
}
