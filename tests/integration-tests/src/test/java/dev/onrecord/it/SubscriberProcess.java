package dev.onrecord.it;

import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One of the subscribers of docs/subscribe.md, running until it is closed. */
final class SubscriberProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  SubscriberProcess(ClusterSettings cluster, Path folder, List<String> command) throws IOException {
    out = folder.resolve("subscriber.out");
    err = folder.resolve("subscriber.err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers());
    builder.environment().put("SCHEMA_REGISTRY_URL", cluster.registryUrl());
    process = builder.start();
  }

  /**
   * What it printed so far.
   *
   * @throws AssertionError if it has ended
   */
  List<String> lines() throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError(
          "ended with exit code %d:%n%s".formatted(process.exitValue(), Files.readString(err)));
    }
    return Files.readAllLines(out);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
