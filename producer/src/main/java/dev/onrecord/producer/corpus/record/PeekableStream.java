package dev.onrecord.producer.corpus.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * A stream whose beginning can be looked at before it is read. What precedes an error is not lost:
 * the error comes when reading reaches it.
 */
public final class PeekableStream extends FilterInputStream {
  private static final int CHUNK = 8 << 10;

  private byte[] head = new byte[0];
  private int position;
  private int filled;
  private IOException failure;
  private boolean ended;

  public PeekableStream(InputStream in) {
    super(in);
  }

  /** The first bytes, at most {@code size}; fewer only at the end of the stream. */
  public byte[] peek(int size) {
    while (available(size) && fill(size)) {
      // Reads on.
    }
    return Arrays.copyOfRange(head, position, Math.min(filled, position + size));
  }

  /**
   * The first line that is not blank, and what precedes it, with its end; all there is if no line
   * ends within {@code size} bytes.
   */
  public byte[] peekLine(int size) {
    boolean blank = true;
    for (int i = 0; i < size; i++) {
      if (position + i >= filled && !fill(size)) {
        return peek(i);
      }
      byte b = head[position + i];
      if (b == '\n' && !blank) {
        return peek(i + 1);
      }
      blank &= b >= 0 && b <= ' ';
    }
    return peek(size);
  }

  /** Throws the error that comes before the first byte; none if something can be read. */
  public void requireBeginning() throws IOException {
    if (position == filled && failure != null) {
      throw failure;
    }
  }

  private boolean available(int size) {
    return filled - position < size;
  }

  private boolean fill(int size) {
    if (ended || failure != null) {
      return false;
    }
    if (filled == head.length) {
      int room = Math.max(CHUNK, Math.min(head.length, size));
      head = Arrays.copyOf(head, head.length + room);
    }
    try {
      int count = in.read(head, filled, head.length - filled);
      ended = count < 0;
      filled += Math.max(count, 0);
    } catch (IOException e) {
      failure = e;
    }
    return !ended && failure == null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (position < filled) {
      int count = Math.min(length, filled - position);
      System.arraycopy(head, position, to, offset, count);
      position += count;
      return count;
    }
    head = new byte[0];
    position = 0;
    filled = 0;
    if (failure != null) {
      throw failure;
    }
    return ended ? -1 : in.read(to, offset, length);
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.max(0, Math.min(n, CHUNK))];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public int available() throws IOException {
    return position < filled ? filled - position : in.available();
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
