package dev.onrecord.producer.corpus.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive that must not end without its directory, and whose checksums must be right. */
final class ZipStream extends ZipArchiveInputStream {
  private final Source source;
  private final CRC32 checksum = new CRC32();
  private ZipArchiveEntry entry;
  private boolean whole;

  ZipStream(InputStream in) {
    this(new Source(in));
  }

  private ZipStream(Source source) {
    super(source);
    this.source = source;
  }

  /** The checksum may follow the data, so that it is known only now. */
  @Override
  public ZipArchiveEntry getNextEntry() throws IOException {
    ZipArchiveEntry next = super.getNextEntry();
    if (entry != null && whole && entry.getCrc() != checksum.getValue()) {
      throw new IOException("wrong checksum of " + entry.getName());
    }
    if (next == null && !source.hasDirectory) {
      throw new EOFException();
    }
    entry = next;
    whole = false;
    checksum.reset();
    return next;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    whole |= count < 0;
    checksum.update(to, offset, Math.max(0, count));
    return count;
  }

  /** Notes the end of the directory, without which the library takes any end for the right one. */
  private static final class Source extends FilterInputStream {
    private static final int END_OF_DIRECTORY = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

    private int lastFour;
    private boolean hasDirectory;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = super.read(to, offset, length);
      for (int i = offset; i < offset + count; i++) {
        lastFour = lastFour << 8 | to[i] & 0xFF;
        hasDirectory |= lastFour == END_OF_DIRECTORY;
      }
      return count;
    }
  }
}
