package dev.onrecord.cli.run;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the work of one thread while its disks have some space left. A broker whose disk is full
 * dies, what waits for it takes minutes to give up, and their last words name no disk.
 */
final class DiskWatch {
  /** The state of streams takes 130 MB for the seeds, most of it set aside for later. */
  private static final long NEEDED_MB = 250;

  private static final long RESERVE_MB = 32;
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final List<Path> folders;
  private final Thread worker = Thread.currentThread();
  private volatile OnRecordException lack;

  /**
   * @throws OnRecordException if a disk has too little space from the start
   */
  DiskWatch(List<Path> folders) {
    this.folders = folders;
    Optional<OnRecordException> first = lackOf(NEEDED_MB);
    if (first.isPresent()) {
      throw first.get();
    }
  }

  /** Something that takes space. */
  interface Work<T> {
    T run() throws InterruptedException;
  }

  /**
   * Does the work on the thread of the constructor, which is interrupted when space runs out.
   *
   * @throws OnRecordException if space ran out
   */
  <T> T during(Work<T> work) throws InterruptedException {
    ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.run();
    } catch (InterruptedException | RuntimeException e) {
      if (lack == null) {
        throw e;
      }
      // What is closed next must not be interrupted.
      Thread.interrupted();
      throw lack;
    } finally {
      thread.shutdownNow();
    }
  }

  private void look() {
    if (lack == null) {
      lackOf(RESERVE_MB)
          .ifPresent(
              found -> {
                lack = found;
                worker.interrupt();
              });
    }
  }

  private Optional<OnRecordException> lackOf(long megabytes) {
    return folders.stream()
        .filter(folder -> freeMegabytes(folder) < megabytes)
        .map(
            folder ->
                new OnRecordException(
                    "the disk of %s is nearly full, %d MB are free and the demo needs %d: free some or name another folder with --data, and run the same again"
                        .formatted(folder, freeMegabytes(folder), NEEDED_MB)))
        .findFirst();
  }

  private static long freeMegabytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() >> 20;
    } catch (IOException e) {
      // Whoever uses the folder says what is wrong with it.
      return Long.MAX_VALUE;
    }
  }
}
