package dev.onrecord.sandbox;

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
 * The folder a sandbox lives in, held by one sandbox at a time: {@code broker/} and {@code
 * registry/} with the data, {@code logs/} with a log of each.
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

  /** A new folder that is deleted when it is closed. */
  static DataFolder temporary() {
    try {
      return hold(Files.createTempDirectory("onrecord-sandbox-"), true);
    } catch (IOException e) {
      throw new SandboxException("no temporary folder for the sandbox's data: " + e, e);
    }
  }

  /** A folder of the user's that stays. */
  static DataFolder at(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (path.toString().matches(".*[,;].*")) {
      throw new SandboxException(
          "the data folder %s has a comma or a semicolon in its name, which neither Kafka nor the registry can take: choose another"
              .formatted(path));
    }
    try {
      return hold(Files.createDirectories(path), false);
    } catch (IOException e) {
      throw new SandboxException("cannot use %s as data folder: %s".formatted(path, e), e);
    }
  }

  private static DataFolder hold(Path path, boolean temporary) throws IOException {
    Files.createDirectories(path.resolve("logs"));
    FileChannel channel =
        FileChannel.open(
            path.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new SandboxException(
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
      throw new SandboxException("cannot write the data folder %s: %s".formatted(path, e), e);
    }
  }

  /** A file beside the servers' data. */
  Path file(String name) {
    return path.resolve(name);
  }

  Path log(String server) {
    return path.resolve("logs").resolve(server + ".log");
  }

  /** Lets go of the folder, and deletes it when it is a temporary one. */
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

  /** Lets go of the folder and keeps it. */
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
