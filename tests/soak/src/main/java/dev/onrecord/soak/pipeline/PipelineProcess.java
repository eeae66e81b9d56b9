package dev.onrecord.soak.pipeline;

import dev.onrecord.soak.process.Processes;
import dev.onrecord.soak.process.RunningProcess;
import java.time.Duration;
import java.util.List;

/** One process of the pipeline, which may die and is started again. Not thread-safe. */
public final class PipelineProcess {
  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  private final Processes processes;
  private final String name;
  private final List<String> arguments;
  private RunningProcess process;

  PipelineProcess(Processes processes, String name, List<String> arguments) {
    this.processes = processes;
    this.name = name;
    this.arguments = List.copyOf(arguments);
  }

  public String name() {
    return name;
  }

  /** Starts it when it does not run. */
  public void start() {
    if (!isAlive()) {
      process = processes.start(name, arguments);
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Ends it cleanly. */
  public void stop() throws InterruptedException {
    if (isAlive()) {
      process.stop(END_LIMIT);
    }
  }

  /** The process that was started last. */
  public RunningProcess current() {
    return process;
  }
}
