package dev.onrecord.monitor.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what stands in an address, strictly. */
final class PercentEncoding {
  private static final int HEX = 16;

  private PercentEncoding() {}

  /**
   * @throws ProblemException if the text holds a broken escape, or is not UTF-8
   */
  static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
      } else if (i + 2 < raw.length && isHex(raw[i + 1]) && isHex(raw[i + 2])) {
        bytes.write(Character.digit(raw[i + 1], HEX) * HEX + Character.digit(raw[i + 2], HEX));
        i += 2;
      } else {
        throw broken();
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw broken();
    }
  }

  private static boolean isHex(byte digit) {
    return Character.digit(digit, HEX) >= 0;
  }

  private static ProblemException broken() {
    return new ProblemException(
        Problem.badRequest("the address holds what is not percent-encoded UTF-8"));
  }
}
