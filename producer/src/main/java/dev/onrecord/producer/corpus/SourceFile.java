package dev.onrecord.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of a corpus.
 *
 * @param name as the user gave it, for messages
 * @param path empty for standard input
 * @param bytes its size as stored; empty if that is not known in advance
 * @param askedFor whether the user named it, and not only its folder
 */
record SourceFile(String name, Optional<Path> path, Optional<Long> bytes, boolean askedFor) {
  static final String STDIN = "stdin";

  static SourceFile stdin() {
    return new SourceFile(STDIN, Optional.empty(), Optional.empty(), true);
  }

  static SourceFile of(Path path, boolean askedFor) throws IOException {
    Optional<Long> bytes =
        Files.isRegularFile(path) ? Optional.of(Files.size(path)) : Optional.empty();
    return new SourceFile(path.toString(), Optional.of(path), bytes, askedFor);
  }

  InputStream open(InputStream stdin) throws IOException {
    return path.isPresent() ? Files.newInputStream(path.get()) : stdin;
  }

  /** When the file was last changed; now, if there is no file or the system does not say. */
  Instant lastChange() {
    try {
      return path.isPresent() ? Files.getLastModifiedTime(path.get()).toInstant() : Instant.now();
    } catch (IOException e) {
      return Instant.now();
    }
  }
}
