package dev.onrecord.operations.reset;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** One application's folder of state on this machine. Links in it are not followed. */
record StateFolder(Path path) {

  boolean exists() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The number of files in it. */
  long files() {
    try (Stream<Path> inside = Files.walk(path)) {
      return inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).count();
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  void delete() {
    try {
      Files.walkFileTree(path, new Deletion());
    } catch (NoSuchFileException e) {
      // It was deleted meanwhile by someone else.
      return;
    } catch (IOException e) {
      throw failure("deleted", e);
    }
  }

  private OnRecordException failure(String what, IOException e) {
    return new OnRecordException(
        "state folder %s cannot be %s (%s): delete it yourself, and run the same again"
            .formatted(path, what, e),
        e);
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
      if (error != null) {
        throw error;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
