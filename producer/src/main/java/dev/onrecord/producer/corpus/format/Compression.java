package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.PeekableStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How files may be compressed: the ending, the first bytes, and what unpacks them. */
enum Compression {
  GZIP(".gz", "\u001f\u008b", in -> new GZIPInputStream(new AlwaysAvailable(in), 64 << 10));

  @FunctionalInterface
  private interface Unpacker {
    InputStream unpacked(InputStream in) throws IOException;
  }

  private final String ending;
  private final String magic;
  private final Unpacker unpacker;

  Compression(String ending, String magic, Unpacker unpacker) {
    this.ending = ending;
    this.magic = magic;
    this.unpacker = unpacker;
  }

  /** The stream unpacked, if it is compressed. */
  static Optional<PeekableStream> unpacked(PeekableStream in) throws IOException {
    for (Compression compression : values()) {
      int length = compression.magic.length();
      String start = new String(in.peek(length), StandardCharsets.ISO_8859_1);
      if (start.equals(compression.magic)) {
        return Optional.of(new PeekableStream(compression.unpacker.unpacked(in)));
      }
    }
    return Optional.empty();
  }

  /** A file's name without an ending of compression. */
  static String without(String fileName) {
    return Arrays.stream(values())
        .map(compression -> compression.ending)
        .filter(
            ending ->
                fileName.regionMatches(
                    true, fileName.length() - ending.length(), ending, 0, ending.length()))
        .findFirst()
        .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
        .orElse(fileName);
  }

  /**
   * Never says that nothing is available. GZIPInputStream takes that for the end, and would drop
   * the second member of a gzip file that comes through a pipe.
   */
  private static final class AlwaysAvailable extends FilterInputStream {
    AlwaysAvailable(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
