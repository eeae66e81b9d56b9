package dev.onrecord.soak.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of actors that no article mentions: a change of it changes the extractor's version, not
 * what it finds.
 */
final class UnusedActorFile {
  private final Path file;
  private int changes;

  UnusedActorFile(Path file) {
    this.file = file;
    change();
  }

  Path file() {
    return file;
  }

  void change() {
    String somebody = "person: Nemo Nusquam" + "x".repeat(changes++);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, somebody + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
