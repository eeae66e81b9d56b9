package dev.onrecord.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onrecord.producer.corpus.parsing.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Prints bytes as text for a terminal, without losing any information. */
final class BytesText {
  private BytesText() {}

  /**
   * UTF-8 where it is, {@code \x1b} for other bytes and for control characters.
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
      } else if (character >= 0 && Quoted.isPrintable(character)) {
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

  /** The length of a character with this first byte. */
  private static int lengthAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0xc0) {
      return 1;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  /** The character, or -1 if the bytes are not UTF-8. */
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
