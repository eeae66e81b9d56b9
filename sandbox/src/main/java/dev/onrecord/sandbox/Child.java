package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child JVM. It never outlives this process: see {@link ChildMain}. Thread-safe. */
final class Child {
  private static final int LAST_LINES = 15;
  private static final String DISK_FULL = "No space left on device";
  private static final long LEAST_BYTES = 1 << 20;

  private final String name;
  private final Path log;
  private final Process process;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  static Child start(ChildJvm jvm) {
    ProcessBuilder builder = new ProcessBuilder(jvm.command());
    // Variables meant for the user's own registry would configure this one too.
    builder.environment().keySet().removeIf(name -> name.matches("(REGISTRY|QUARKUS)_.*"));
    builder.environment().putAll(jvm.environment());
    builder.redirectErrorStream(true).redirectOutput(jvm.log().toFile());
    try {
      keepPrevious(jvm.log());
      return new Child(jvm.name(), jvm.log(), builder.start());
    } catch (IOException e) {
      throw new OnRecordException("cannot start the %s: %s".formatted(jvm.name(), e), e);
    }
  }

  /** Keeps the previous log: it has the last words of a crashed server. */
  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  /** Completes when the process ends. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void requireAlive() {
    if (isAlive()) {
      return;
    }
    if (isDiskFull()) {
      throw new OnRecordException(
          "the %s has ended because the disk of %s is full: free some space, and start again; the data is kept"
              .formatted(name, log.getParent().getParent()));
    }
    throw new OnRecordException(
        "the %s has ended with exit code %d. %s".formatted(name, process.exitValue(), endOfLog()));
  }

  /** Asks for a clean exit and returns at once. */
  void askToStop() {
    try {
      process.getOutputStream().write(ChildMain.STOP);
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has probably ended by itself.
      process.destroyForcibly();
    }
  }

  /** Waits for the exit, and kills the process after the limit. */
  void awaitEnd(Duration limit) {
    boolean interrupted = false;
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    process.destroyForcibly().onExit().join();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The log is on that disk, so it may lack the words. */
  private boolean isDiskFull() {
    try {
      return Files.getFileStore(log).getUsableSpace() < LEAST_BYTES
          || logText().contains(DISK_FULL);
    } catch (IOException e) {
      return false;
    }
  }

  private String logText() throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
  }

  /** The path and the last lines of the log, for an error message. */
  String endOfLog() {
    try {
      List<String> lines = logText().lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "Its log, %s, ends with:%n  %s".formatted(log, String.join("\n  ", last));
    } catch (IOException e) {
      return "Its log, %s, cannot be read: %s".formatted(log, e);
    }
  }
}
