package dev.onrecord.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onrecord.cli.environment.TerminalText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Any bytes as text for a terminal, from which the bytes can be told. */
final class BytesText {
  private BytesText() {}

  /**
   * UTF-8 where it is, {@code \x1b} where it is not or would talk to the terminal.
   *
   * @param limit how many bytes are shown at most
   */
  static String of(byte[] bytes, int limit) {
    StringBuilder text = new StringBuilder();
    int end = Math.min(bytes.length, limit);
    int at = 0;
    while (at < end) {
      int length = lengthAt(bytes, at);
      int character = at + length > bytes.length ? -1 : decoded(bytes, at, length);
      if (character == '\\') {
        text.append("\\\\");
        at++;
      } else if (character >= 0 && TerminalText.isPrintable(character)) {
        text.appendCodePoint(character);
        at += length;
      } else {
        text.append("\\x%02x".formatted(bytes[at]));
        at++;
      }
    }
    return bytes.length > limit
        ? text + " … %d bytes more".formatted(bytes.length - at)
        : text.toString();
  }

  /** How long the character would be whose first byte this were. */
  private static int lengthAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0xc0) {
      return 1;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  /** -1 where it is none. */
  private static int decoded(byte[] bytes, int at, int length) {
    try {
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, at, length))
          .codePoints()
          .findFirst()
          .orElse(-1);
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
