package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.format.StoredFile;
import dev.onrecord.producer.corpus.record.StaysOpen;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.producer.corpus.web.WebAddress;
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
 * @param path empty for standard input and addresses
 * @param address empty for all but addresses
 * @param bytes its size as stored; empty if that is not known in advance
 * @param askedFor whether the user named it, and not only its folder
 */
record SourceFile(
    String name,
    Optional<Path> path,
    Optional<WebAddress> address,
    Optional<Long> bytes,
    boolean askedFor) {
  static final String STDIN = "stdin";

  static SourceFile stdin() {
    return new SourceFile(STDIN, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  static SourceFile at(WebAddress address) {
    return new SourceFile(
        address.name(), Optional.empty(), Optional.of(address), Optional.empty(), true);
  }

  static SourceFile of(Path path, boolean askedFor) throws IOException {
    Optional<Long> bytes =
        Files.isRegularFile(path) ? Optional.of(Files.size(path)) : Optional.empty();
    return new SourceFile(path.toString(), Optional.of(path), Optional.empty(), bytes, askedFor);
  }

  boolean isStdin() {
    return path.isEmpty() && address.isEmpty();
  }

  /** Opens the file; standard input stays open afterwards. */
  StoredFile open(InputStream stdin, Pages pages) throws IOException {
    InputStream in =
        address.isPresent()
            ? pages.open(address.get())
            : path.isPresent() ? Files.newInputStream(path.get()) : new StaysOpen(stdin);
    return new StoredFile(name, in, lastChange(), path, Optional.empty());
  }

  /** When the file was last changed; now, if there is no file or the system does not say. */
  private Instant lastChange() {
    try {
      return path.isPresent() ? Files.getLastModifiedTime(path.get()).toInstant() : Instant.now();
    } catch (IOException e) {
      return Instant.now();
    }
  }
}
