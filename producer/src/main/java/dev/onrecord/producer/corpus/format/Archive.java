package dev.onrecord.producer.corpus.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The files in an archive, one after the other, as they are stored. */
public interface Archive extends Closeable {

  /** The next file; empty after the last. Folders and links are passed over. */
  Optional<StoredFile> next() throws IOException;
}
