package dev.onrecord.producer.corpus.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip archive. */
final class ZipArchive implements Archive {
  private final ZipInputStream zip;

  ZipArchive(InputStream in) {
    this.zip = new ZipInputStream(in);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    return Optional.ofNullable(entry)
        .map(file -> new Entry(file.getName(), new StaysOpen(zip), lastChange(file)));
  }

  private static Instant lastChange(ZipEntry file) {
    return file.getLastModifiedTime() == null
        ? Instant.now()
        : file.getLastModifiedTime().toInstant();
  }

  /** A reader that closes its file does not close the archive. */
  private static final class StaysOpen extends FilterInputStream {
    StaysOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
