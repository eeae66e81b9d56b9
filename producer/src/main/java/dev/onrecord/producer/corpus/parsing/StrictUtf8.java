package dev.onrecord.producer.corpus.parsing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without replacement characters, which would shift all later offsets. */
public final class StrictUtf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrictUtf8() {}

  /**
   * Decodes, or names the offset of the first invalid byte.
   *
   * @param ofWhat what the bytes are, for the message
   */
  public static String decode(byte[] bytes, String ofWhat) throws RejectedArticleException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new RejectedArticleException(
          "invalid UTF-8 at byte offset %d of the %s (0x%02X)%s"
              .formatted(offset, ofWhat, bytes[offset] & 0xFF, hint(bytes)));
    }
    return out.flip().toString();
  }

  public static String withoutByteOrderMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String hint(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF ? ": it looks like UTF-16, save it as UTF-8" : "";
  }
}
