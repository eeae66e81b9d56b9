package dev.onrecord.producer.corpus.format;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as it is stored, before its format is looked for.
 *
 * @param name with its folders
 * @param in its bytes; of a file in an archive, until the next one is asked for
 * @param path where it is on disk; empty in an archive or a stream
 * @param problem why it cannot be read, in words; empty if it can
 */
public record StoredFile(
    String name,
    InputStream in,
    Instant lastChange,
    Optional<Path> path,
    Optional<String> problem) {

  /** A file that is only read from its beginning to its end. */
  public static StoredFile stream(String name, InputStream in, Instant lastChange) {
    return new StoredFile(name, in, lastChange, Optional.empty(), Optional.empty());
  }
}
