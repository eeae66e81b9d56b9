package dev.onrecord.soak.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A process that runs, or ran, and the file it logs to. Thread-safe. */
public final class RunningProcess {
  /** What the first class of the process takes as the request to end cleanly. */
  private static final int STOP = '\n';

  private final String name;
  private final Process process;
  private final Path log;

  RunningProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  /** Ends it as {@code kill -9} does, and returns when it is dead. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Suspends it in the middle of its work: it neither works nor answers. */
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -%s of %s failed".formatted(signal, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end cleanly, and kills it if it does not within the limit. */
  public void stop(Duration limit) throws InterruptedException {
    try {
      process.getOutputStream().write(STOP);
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended already.
      kill();
    }
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /**
   * Returns its exit code.
   *
   * @throws IllegalStateException if it did not end within the limit, and was killed
   */
  public int awaitEnd(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      throw new IllegalStateException(
          "%s did not end within %d s; see %s".formatted(name, limit.toSeconds(), log));
    }
    return process.exitValue();
  }

  /** Whether it has logged a text. */
  public boolean hasLogged(String text) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its resident memory in KiB, where the system reports it. */
  public OptionalLong residentKib() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
