package dev.onrecord.sandbox;

import dev.onrecord.kafka.MisuseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a sandbox is started.
 *
 * @param data the folder that keeps topics and schemas between starts; empty: a temporary one,
 *     which is deleted at the end
 * @param port the first broker's TCP port, 0 for a free one; may change between starts on the same
 *     data
 * @param registryPort the registry's TCP port, likewise
 * @param brokers one, or three that keep three replicas of every topic
 * @param startLimit how long it may take until all answer
 */
public record SandboxSettings(
    Optional<Path> data, int port, int registryPort, int brokers, Duration startLimit) {
  private static final int LARGEST_PORT = 65_535;

  /**
   * @throws MisuseException names the option that has an invalid value
   */
  public SandboxSettings {
    requirePort("--port", port);
    requirePort("--registry-port", registryPort);
    if (brokers != 1 && brokers != 3) {
      throw new MisuseException("--brokers %d: a sandbox has 1 broker or 3".formatted(brokers));
    }
    if (port != 0 && port == registryPort) {
      throw new MisuseException(
          "--port and --registry-port are both %d: choose different ones".formatted(port));
    }
  }

  /** Temporary data, free ports and one broker. */
  public static SandboxSettings defaults() {
    return new SandboxSettings(Optional.empty(), 0, 0, 1, Duration.ofSeconds(60));
  }

  public SandboxSettings withData(Path folder) {
    return new SandboxSettings(Optional.of(folder), port, registryPort, brokers, startLimit);
  }

  public SandboxSettings withPort(int newPort) {
    return new SandboxSettings(data, newPort, registryPort, brokers, startLimit);
  }

  public SandboxSettings withRegistryPort(int newPort) {
    return new SandboxSettings(data, port, newPort, brokers, startLimit);
  }

  /** One broker, or three. */
  public SandboxSettings withBrokers(int number) {
    return new SandboxSettings(data, port, registryPort, number, startLimit);
  }

  public SandboxSettings withStartLimit(Duration limit) {
    return new SandboxSettings(data, port, registryPort, brokers, limit);
  }

  private static void requirePort(String option, int port) {
    if (port < 0 || port > LARGEST_PORT) {
      throw new MisuseException(
          "%s %d: a port is a number from 1 to %d, or 0 for a free one"
              .formatted(option, port, LARGEST_PORT));
    }
  }
}
