package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder of local state for this process alone, and removes the state that a killed process
 * has left in it. Kafka Streams would find that corrupted when its task is assigned, maybe in a
 * rebalance, and roll back the open transaction of the other tasks of the thread without reading
 * their records again: their results would be lost (Kafka 4.3.1). The changelogs hold the same
 * state.
 */
final class StateGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateGuard.class);

  private final Path folder;
  private final Path marker;
  private final FileChannel lock;

  private StateGuard(Path folder, String applicationId, FileChannel lock) {
    this.folder = folder;
    marker = folder.resolve(applicationId + ".running");
    this.lock = lock;
  }

  /**
   * Takes the first folder that no other process has: the next start finds the state of the last.
   *
   * @throws OnRecordException if others have all of them, or one cannot be written
   */
  static StateGuard lockFirstFree(StreamsSettings settings) {
    List<Path> folders = settings.stateDirs();
    return folders.stream()
        .flatMap(folder -> lock(folder, settings.applicationId()).stream())
        .findFirst()
        .orElseThrow(() -> inUse(folders, settings.applicationId()));
  }

  private static Optional<StateGuard> lock(Path folder, String applicationId) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(applicationId + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return Optional.of(new StateGuard(folder, applicationId, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new OnRecordException(
          "state folder %s cannot be written (%s): name another with --state-dir"
              .formatted(folder, e),
          e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static OnRecordException inUse(List<Path> folders, String applicationId) {
    return new OnRecordException(
        "%s in use by another process of application %s: stop that one, or name another folder with --state-dir"
            .formatted(
                folders.size() == 1
                    ? "state folder %s is".formatted(folders.get(0))
                    : "all %d state folders from %s on are"
                        .formatted(folders.size(), folders.get(0)),
                applicationId));
  }

  Path folder() {
    return folder;
  }

  /** To be called before the start. */
  void begin(KafkaStreams streams) {
    try {
      if (Files.exists(marker)) {
        LOG.info("the last process did not end cleanly: local state is restored from Kafka");
        streams.cleanUp();
      }
      Files.writeString(marker, "");
    } catch (IOException e) {
      throw new OnRecordException("cannot write %s: %s".formatted(marker, e), e);
    }
  }

  /** To be called when all tasks are closed cleanly. */
  void end() {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException e) {
      LOG.warn("cannot delete {} ({}): the next start restores local state from Kafka", marker, e);
    }
  }

  /** Leaves the folder to others. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
