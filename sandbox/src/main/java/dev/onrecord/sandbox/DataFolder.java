package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a sandbox, locked by one sandbox at a time: {@code broker/} and {@code registry/}
 * with the data, {@code logs/} with the log of each.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private DataFolder(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** A new folder that is deleted on close. */
  static DataFolder temporary() {
    try {
      return lock(Files.createTempDirectory("onrecord-sandbox-"), true);
    } catch (IOException e) {
      throw new OnRecordException(
          "cannot create a temporary folder for the sandbox's data: " + e, e);
    }
  }

  /** A folder of the user, which is kept. */
  static DataFolder at(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (path.toString().matches(".*[,;].*")) {
      throw new OnRecordException(
          "the data folder %s has a comma or a semicolon in its name, which Kafka and the registry do not support: choose another"
              .formatted(path));
    }
    try {
      return lock(Files.createDirectories(path), false);
    } catch (IOException e) {
      throw new OnRecordException("cannot use %s as data folder: %s".formatted(path, e), e);
    }
  }

  private static DataFolder lock(Path path, boolean temporary) throws IOException {
    Files.createDirectories(path.resolve("logs"));
    FileChannel channel =
        FileChannel.open(
            path.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new OnRecordException(
          "the data folder %s is in use by another sandbox: stop that one, or give another folder with --data"
              .formatted(path));
    }
    return new DataFolder(path, temporary, channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The folder of one server's data. */
  Path of(String server) {
    try {
      return Files.createDirectories(path.resolve(server));
    } catch (IOException e) {
      throw new OnRecordException("cannot write the data folder %s: %s".formatted(path, e), e);
    }
  }

  /** A file beside the servers' data. */
  Path file(String name) {
    return path.resolve(name);
  }

  Path log(String server) {
    return path.resolve("logs").resolve(server + ".log");
  }

  /** Releases the folder, and deletes it if it is temporary. */
  @Override
  public void close() {
    try {
      if (temporary) {
        delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release();
    }
  }

  /** Releases the folder and keeps it. */
  void release() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
