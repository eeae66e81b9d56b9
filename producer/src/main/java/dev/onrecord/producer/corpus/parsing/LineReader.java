package dev.onrecord.producer.corpus.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream into lines, and never keeps more of a line than the limit. */
public final class LineReader {
  /**
   * A line without its end.
   *
   * @param bytes empty if the line was too long to be kept
   */
  public record Line(long number, Optional<byte[]> bytes) {}

  private static final int END = -1;

  private final InputStream in;
  private final int mostBytes;
  private final long mostSkipped;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int filled;
  private long number;

  /**
   * @param mostBytes the longest line kept
   * @param mostSkipped how many bytes of a longer line are skipped to find its end
   */
  public LineReader(InputStream in, int mostBytes, long mostSkipped) {
    this.in = in;
    this.mostBytes = mostBytes;
    this.mostSkipped = mostSkipped;
  }

  /** The number of the current line; 0 before the first. */
  public long number() {
    return number;
  }

  /** The next line; empty at the end. */
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int newline = newline();
      ended = newline != END;
      int end = ended ? newline : filled;
      length += end - position;
      if (length <= mostBytes) {
        line.write(buffer, position, end - position);
      } else {
        line = new ByteArrayOutputStream(0);
      }
      if (length > mostSkipped) {
        throw new IOException("a line of more than " + mostSkipped + " bytes");
      }
      position = ended ? end + 1 : end;
    }
    return Optional.of(
        new Line(number, length > mostBytes ? Optional.empty() : Optional.of(line.toByteArray())));
  }

  /** Fills an empty buffer; returns false at the end of the stream. */
  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(in.read(buffer), 0);
    return filled > 0;
  }

  private int newline() {
    for (int i = position; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return END;
  }
}
