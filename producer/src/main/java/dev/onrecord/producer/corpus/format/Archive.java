package dev.onrecord.producer.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** The files in an archive, one after the other, as they are stored. */
public interface Archive {

  /**
   * A file in an archive.
   *
   * @param name with its folders
   * @param in its bytes, until the next file is asked for
   */
  record Entry(String name, InputStream in, Instant lastChange) {}

  /** The next file; empty after the last. Folders are passed over. */
  Optional<Entry> next() throws IOException;
}
