package dev.onrecord.producer.corpus.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much is read at a time, so that an endless header is none. */
final class BoundedStream extends FilterInputStream {
  /** More was asked for than is allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private long left;

  BoundedStream(InputStream in) {
    super(in);
  }

  void allow(long bytes) {
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new TooLongException();
    }
    int count = super.read(to, offset, length);
    left -= Math.max(count, 0);
    return count;
  }
}
