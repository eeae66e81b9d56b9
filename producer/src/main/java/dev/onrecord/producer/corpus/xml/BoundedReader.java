package dev.onrecord.producer.corpus.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text of which only so much is read for one record. */
final class BoundedReader extends FilterReader {
  /** A record is longer than the limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final long most;
  private long count;

  BoundedReader(Reader in, long most) {
    super(in);
    this.most = most;
  }

  /** The next record begins. */
  void startRecord() {
    count = 0;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    if (count > most) {
      throw new TooLongException();
    }
    int read = super.read(to, offset, length);
    count += Math.max(read, 0);
    return read;
  }

  /** The file is closed by who opened it. */
  @Override
  public void close() {}
}
