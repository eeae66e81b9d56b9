package dev.onrecord.cli.run;

import dev.onrecord.kafka.OnRecordException;
import java.util.concurrent.atomic.AtomicReference;

/** A part of the demo on a thread of its own, whose failure is not lost. */
final class BackgroundRun {
  private final String name;
  private final Thread thread;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** What may run in the background. */
  interface Task {
    void run() throws Exception;
  }

  private BackgroundRun(String name, Task task) {
    this.name = name;
    this.thread = new Thread(() -> runKeepingFailure(task), name);
  }

  static BackgroundRun start(String name, Task task) {
    BackgroundRun run = new BackgroundRun(name, task);
    run.thread.start();
    return run;
  }

  private void runKeepingFailure(Task task) {
    try {
      task.run();
    } catch (Exception e) {
      failure.set(e);
    }
  }

  /**
   * @throws OnRecordException when it has failed
   */
  void requireNoFailure() {
    Exception error = failure.get();
    if (error != null) {
      throw new OnRecordException(name + ": " + error.getMessage(), error);
    }
  }

  /** Returns when it has ended. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
