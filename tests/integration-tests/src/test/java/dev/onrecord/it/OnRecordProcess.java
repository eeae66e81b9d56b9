package dev.onrecord.it;

import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The {@code onrecord} command as a process of its own. */
public final class OnRecordProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final Path output;

  /**
   * Starts it on the class path of the tests.
   *
   * @param cluster the cluster, passed in its environment
   * @param folder where its output is written
   * @param arguments as after {@code onrecord}
   */
  OnRecordProcess(ClusterSettings cluster, Path folder, String... arguments) throws IOException {
    this(environment(cluster), folder, arguments);
  }

  /**
   * @param environment variables in addition to this process's
   */
  public OnRecordProcess(Map<String, String> environment, Path folder, String... arguments)
      throws IOException {
    this(onClassPath(arguments), environment, folder);
  }

  private OnRecordProcess(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    output = Files.createTempFile(folder, "onrecord", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /** Starts what the build has packaged, as users do. */
  static OnRecordProcess packaged(Map<String, String> environment, Path folder, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("onrecord.home") + "/bin/onrecord"));
    command.addAll(List.of(arguments));
    return new OnRecordProcess(command, environment, folder);
  }

  private static List<String> onClassPath(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.onrecord",
                // The tests log warnings only; the command says what it does.
                "-Dorg.slf4j.simpleLogger.log.dev.onrecord=info",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onrecord.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** How a cluster's settings are given in the environment. */
  static Map<String, String> environment(ClusterSettings cluster) {
    Map<String, String> environment = environment(cluster.kafka());
    environment.put("SCHEMA_REGISTRY_URL", cluster.registryUrl());
    return environment;
  }

  /** How properties of Kafka's clients are given in the environment. */
  public static Map<String, String> environment(Map<String, String> kafka) {
    Map<String, String> environment = new HashMap<>();
    kafka.forEach((name, value) -> environment.put(variable(name), value));
    return environment;
  }

  private static String variable(String kafkaProperty) {
    return "KAFKA_" + kafkaProperty.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** What it has printed so far, on standard output and standard error. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  /** What the list of processes shows of it; empty when it has ended. */
  public String commandLine() {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return "";
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, as Ctrl-C does. */
  public void stop() {
    process.destroy();
  }

  /** Suspends it until it is resumed. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    if (new ProcessBuilder("kill", "-" + signal, pid).start().waitFor() != 0) {
      throw new AssertionError("kill -%s %s failed".formatted(signal, pid));
    }
  }

  /** As {@code kill -9} does; returns when it is dead. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Returns its exit code. */
  public int awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("did not end in %d s:%n%s".formatted(LIMIT_SECONDS, output()));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
