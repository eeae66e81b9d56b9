package dev.onrecord.producer.corpus.record;

import com.google.common.io.CharSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** In which encoding a document is: by its byte-order mark, or by what the user says. */
final class Encodings {
  private record Mark(Charset charset, int... bytes) {
    boolean begins(byte[] head) {
      if (head.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((head[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int LONGEST_MARK = 4;

  /** The longer mark first: the one of UTF-16 begins the one of UTF-32. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
          new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
          new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
          new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

  private Encodings() {}

  /** The stream as UTF-8. A byte-order mark is dropped, and decides against {@code named}. */
  static InputStream utf8(PeekableStream in, Optional<Charset> named) throws IOException {
    Optional<Mark> mark = mark(in.peek(LONGEST_MARK));
    if (mark.isPresent()) {
      in.skipNBytes(mark.get().bytes().length);
    }
    Charset charset = mark.map(Mark::charset).or(() -> named).orElse(StandardCharsets.UTF_8);
    return charset.equals(StandardCharsets.UTF_8) ? in : transcoded(in, charset);
  }

  static Optional<Charset> marked(byte[] head) {
    return mark(head).map(Mark::charset);
  }

  private static Optional<Mark> mark(byte[] head) {
    return MARKS.stream().filter(mark -> mark.begins(head)).findFirst();
  }

  private static InputStream transcoded(InputStream in, Charset from) throws IOException {
    return new CharSource() {
      @Override
      public Reader openStream() {
        return new InputStreamReader(in, from.newDecoder());
      }
    }.asByteSource(StandardCharsets.UTF_8).openStream();
  }
}
