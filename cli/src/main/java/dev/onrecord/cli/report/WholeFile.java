package dev.onrecord.cli.report;

import dev.onrecord.kafka.OnRecordException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that it appears, or replaces another, only once it is complete. */
final class WholeFile {
  private WholeFile() {}

  /** Writes to a file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @throws OnRecordException if the file cannot be written
   */
  static void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.to(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw new OnRecordException(
          "--output %s: cannot be written (%s): name another one".formatted(file, e), e);
    } finally {
      deleteIfExists(part);
    }
  }

  private static void deleteIfExists(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.err.println("could not delete " + part + ": " + e);
    }
  }
}
