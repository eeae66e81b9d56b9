package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Data as it is unpacked: an error names the kind of packing, and a bomb is an error. */
final class UnpackedStream extends FilterInputStream {
  /** How the libraries say that data ends too early, where they have no exception for it. */
  private static final Pattern TRUNCATED =
      Pattern.compile("unexpected end|truncated", Pattern.CASE_INSENSITIVE);

  private final String kind;
  private final Expansion expansion;

  UnpackedStream(InputStream in, String kind, Expansion expansion) {
    super(in);
    this.kind = kind;
    this.expansion = expansion;
  }

  /** What an error in data of this kind means; libraries throw unchecked ones as well. */
  static IOException broken(String kind, Exception e) {
    if (e instanceof UnreadableDataException inner) {
      return inner;
    }
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    boolean truncated = e instanceof EOFException || TRUNCATED.matcher(detail).find();
    return new UnreadableDataException(
        truncated
            ? kind + " data ends too early: the file is truncated here"
            : "broken %s data (%s): the rest of the file is not read"
                .formatted(kind, Quoted.printable(detail)),
        e);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      int count = in.read(to, offset, length);
      expansion.add(Math.max(0, count));
      return count;
    } catch (IOException | RuntimeException e) {
      throw broken(kind, e);
    }
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.max(0, Math.min(n, 8 << 10))];
    return Math.max(0, read(skipped, 0, skipped.length));
  }
}
