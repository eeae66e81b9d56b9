package dev.onrecord.extraction.precise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of the engine are read from.
 *
 * @param folder empty for those that ship
 */
public record ModelFiles(Optional<Path> folder) {
  /** Those that ship. */
  static final ModelFiles SHIPPED = new ModelFiles(Optional.empty());

  /** Those of a folder that {@code lab/training/precise} wrote. */
  public static ModelFiles in(Path folder) {
    return new ModelFiles(Optional.of(folder));
  }

  byte[] read(String name) throws IOException {
    if (folder.isPresent()) {
      return Files.readAllBytes(folder.get().resolve(name));
    }
    try (InputStream stream = ModelFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new NoSuchFileException(name);
      }
      return stream.readAllBytes();
    }
  }

  @Override
  public String toString() {
    return folder.map(Path::toString).orElse("what ships");
  }
}
