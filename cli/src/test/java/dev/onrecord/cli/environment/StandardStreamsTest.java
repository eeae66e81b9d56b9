package dev.onrecord.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardStreamsTest {
  @ParameterizedTest
  @CsvSource({
    "'“no”, said Žofia \uD83D\uDE00', '“no”, said Žofia \uD83D\uDE00'",
    "'one\n\ttwo', 'one\n\ttwo'",
    "'\u001b[2J', '\\u001b[2J'",
    "'\u009b2J', '\\u009b2J'",
    "'a\rb', 'a\\u000db'",
    "'gpj.\u202eexe', 'gpj.\\u202eexe'",
    "'\\u001b', '\\u001b'",
  })
  void aMessageShowsWhatATerminalWouldObey(String text, String shown) {
    assertThat(shown(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(shown);
  }

  @Property
  void nothingPrintedEverReachesTheTerminalAsAControl(@ForAll String text) {
    assertThat(shown(text.getBytes(StandardCharsets.UTF_8)).codePoints())
        .allMatch(c -> c == '\n' || c == '\t' || isVisible(c));
  }

  private static boolean isVisible(int c) {
    return Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT;
  }

  @Property
  void bytesMayComeOneByOne(@ForAll String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[][] oneByOne = new byte[utf8.length][1];
    for (int i = 0; i < utf8.length; i++) {
      oneByOne[i][0] = utf8[i];
    }

    assertThat(shown(oneByOne)).isEqualTo(shown(utf8));
  }

  private static String shown(byte[]... parts) {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream messages = StandardStreams.messages(terminal);
    for (byte[] part : parts) {
      messages.write(part, 0, part.length);
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
