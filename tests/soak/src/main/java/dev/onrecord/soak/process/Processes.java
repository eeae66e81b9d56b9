package dev.onrecord.soak.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts commands of On Record as JVMs on this process's class path. They end with {@link #close},
 * and by themselves when this process dies. Thread-safe.
 */
public final class Processes implements AutoCloseable {
  /** Of the sandbox: ends the process when its standard input does. */
  private static final String ORPHAN_GUARD = "dev.onrecord.sandbox.ChildMain";

  private static final String COMMAND = "dev.onrecord.cli.Main";

  private final Path folder;
  private final Map<String, String> environment;
  private final AtomicInteger started = new AtomicInteger();
  private final ConcurrentLinkedQueue<RunningProcess> all = new ConcurrentLinkedQueue<>();

  /**
   * @param folder where logs go
   * @param environment variables laid over this process's
   */
  public Processes(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /**
   * @param name names the log, and the lock that keeps two of one name apart
   * @param arguments as after {@code onrecord}
   */
  public RunningProcess start(String name, List<String> arguments) {
    try {
      Files.createDirectories(folder);
      Path log = folder.resolve("%s-%03d.log".formatted(name, started.incrementAndGet()));
      ProcessBuilder builder = new ProcessBuilder(command(name, arguments));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      RunningProcess process = new RunningProcess(name, builder.start(), log);
      all.add(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  private List<String> command(String name, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.onrecord",
                // Shows what Kafka's clients log about fencing and unavailable brokers.
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka=warn",
                "-cp",
                System.getProperty("java.class.path"),
                ORPHAN_GUARD,
                folder.resolve(name + ".lock").toString(),
                COMMAND));
    command.addAll(arguments);
    return command;
  }

  /** Kills all that still run. */
  @Override
  public void close() {
    all.forEach(RunningProcess::kill);
  }
}
