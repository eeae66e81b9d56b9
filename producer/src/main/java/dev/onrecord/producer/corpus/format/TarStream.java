package dev.onrecord.producer.corpus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** A tar archive that must not end without its end mark, nor keep long headers in memory. */
final class TarStream extends TarArchiveInputStream {
  /** Types of entries that hold names and other properties of the next one. */
  private static final String HEADERS = "xXgLK";

  private static final int LONGEST_HEADER = 1 << 20;
  private static final int TYPE = 156;
  private static final int SIZE = 124;

  TarStream(InputStream in) {
    super(in, StandardCharsets.UTF_8.name());
  }

  @Override
  protected byte[] readRecord() throws IOException {
    byte[] header = super.readRecord();
    if (header == null && !isAtEOF()) {
      throw new EOFException();
    }
    if (header != null
        && HEADERS.indexOf(header[TYPE]) >= 0
        && TarUtils.parseOctalOrBinary(header, SIZE, TarConstants.SIZELEN) > LONGEST_HEADER) {
      throw new IOException("a header of more than %d bytes".formatted(LONGEST_HEADER));
    }
    return header;
  }
}
