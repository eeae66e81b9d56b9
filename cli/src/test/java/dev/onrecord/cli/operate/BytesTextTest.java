package dev.onrecord.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTextTest {

  @Test
  void showsTextAsItIs() {
    assertThat(BytesText.of("Zoë said … \uD83D\uDE00".getBytes(UTF_8), 100))
        .isEqualTo("Zoë said … \uD83D\uDE00");
  }

  @Test
  void escapesWhatWouldTalkToTheTerminal() {
    assertThat(BytesText.of("a\u001b[2Jb\n\u202Ec\\".getBytes(UTF_8), 100))
        .isEqualTo("a\\x1b[2Jb\\x0a\\xe2\\x80\\xaec\\\\");
  }

  @Test
  void escapesBytesThatAreNoText() {
    assertThat(BytesText.of(new byte[] {0, (byte) 0xff, (byte) 0xc3, 'x', (byte) 0xe2}, 100))
        .isEqualTo("\\x00\\xff\\xc3x\\xe2");
  }

  @Test
  void saysHowMuchItLeavesOut() {
    assertThat(BytesText.of("0123456789".getBytes(UTF_8), 4)).isEqualTo("0123 … 6 bytes more");
  }
}
