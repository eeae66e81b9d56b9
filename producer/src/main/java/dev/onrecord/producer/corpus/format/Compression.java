package dev.onrecord.producer.corpus.format;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.PeekableStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How files may be compressed: the ending, the first bytes, and what unpacks them. */
enum Compression {
  GZIP(".gz", "\\x1f\\x8b", in -> new GZIPInputStream(new AlwaysAvailable(in), Compression.BUFFER)),
  BZIP2(
      ".bz2",
      "BZh[1-9](1AY&SY|\\x17rE8P\\x90)",
      in -> new BZip2CompressorInputStream(new BufferedInputStream(in, Compression.BUFFER), true)),
  XZ(
      ".xz",
      "\\xfd7zXZ\\x00",
      in ->
          new XZInputStream(
              new BufferedInputStream(in, Compression.BUFFER), Compression.MOST_XZ_KIB)),
  /** The second beginning is the one of a frame that may be skipped. */
  ZSTD(".zst", "\\x28\\xb5\\x2f\\xfd|[P-_]\\*M\\x18", ZstdInputStreamNoFinalizer::new);

  @FunctionalInterface
  private interface Unpacker {
    InputStream unpacked(InputStream in) throws IOException;
  }

  private static final int LONGEST_BEGINNING = 10;
  private static final int BUFFER = 64 << 10;

  /** Twice what the highest preset of xz needs; zstd has a limit of 128 MiB of its own. */
  private static final int MOST_XZ_KIB = 130 << 10;

  private final String ending;
  private final Pattern beginning;
  private final Unpacker unpacker;

  Compression(String ending, String beginning, Unpacker unpacker) {
    this.ending = ending;
    this.beginning = Pattern.compile(beginning);
    this.unpacker = unpacker;
  }

  /** The stream unpacked, if it is compressed. */
  static Optional<PeekableStream> unpacked(PeekableStream in, Expansion expansion)
      throws IOException {
    String start = new String(in.peek(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
    for (Compression compression : values()) {
      if (compression.beginning.matcher(start).lookingAt()) {
        return Optional.of(new PeekableStream(compression.open(in, expansion)));
      }
    }
    return Optional.empty();
  }

  private InputStream open(InputStream in, Expansion expansion) throws IOException {
    String kind = name().toLowerCase(Locale.ROOT);
    try {
      return new UnpackedStream(unpacker.unpacked(in), kind, expansion);
    } catch (IOException | RuntimeException e) {
      throw UnpackedStream.broken(kind, e);
    }
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
