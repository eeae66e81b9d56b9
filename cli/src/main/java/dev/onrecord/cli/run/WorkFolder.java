package dev.onrecord.cli.run;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder to work in: the user's, which stays, or a temporary one, which goes. */
record WorkFolder(Path path, boolean temporary) implements AutoCloseable {

  /**
   * @param chosen null for a temporary folder
   */
  static WorkFolder at(Path chosen) {
    try {
      return chosen == null
          ? new WorkFolder(Files.createTempDirectory("onrecord-"), true)
          : new WorkFolder(Files.createDirectories(chosen), false);
    } catch (IOException e) {
      throw new OnRecordException("cannot make the folder %s: %s".formatted(chosen, e), e);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("could not delete the temporary folder " + path + ": " + e);
    }
  }
}
