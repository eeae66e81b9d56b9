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
              .formatted(offset, ofWhat, bytes[offset] & 0xFF, hint(bytes, offset)));
    }
    return out.flip().toString();
  }

  public static String withoutByteOrderMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /**
   * In the encodings of Western Europe a letter with an accent is one byte between two of ASCII; no
   * broken UTF-8 looks so.
   */
  private static String hint(byte[] bytes, int offset) {
    boolean single = offset + 1 < bytes.length && bytes[offset + 1] >= 0;
    return single ? ": if it is Latin-1 or windows-1252, add --encoding windows-1252" : "";
  }
}
