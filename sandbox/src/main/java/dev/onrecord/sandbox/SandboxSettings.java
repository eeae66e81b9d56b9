package dev.onrecord.sandbox;

import dev.onrecord.kafka.MisuseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a sandbox is started with.
 *
 * @param data the folder that keeps topics and schemas from one start to the next; none for a
 *     temporary one that is deleted at the end
 * @param port the first broker's TCP port, 0 for a free one; may differ from start to start on the
 *     same data
 * @param registryPort the registry's TCP port, likewise
 * @param brokers how many brokers: one, or three that keep three replicas of every topic
 * @param brokerHeap a broker's largest heap in MiB
 * @param registryHeap the registry's largest heap in MiB
 * @param startLimit how long all may take until they answer
 */
public record SandboxSettings(
    Optional<Path> data,
    int port,
    int registryPort,
    int brokers,
    int brokerHeap,
    int registryHeap,
    Duration startLimit) {
  private static final int LARGEST_PORT = 65_535;

  /**
   * @throws MisuseException names the option that holds an impossible value
   */
  public SandboxSettings {
    requirePort("--port", port);
    requirePort("--registry-port", registryPort);
    if (brokers != 1 && brokers != 3) {
      throw new MisuseException("--brokers %d: a sandbox has 1 broker or 3".formatted(brokers));
    }
    if (port != 0 && port == registryPort) {
      throw new MisuseException(
          "--port and --registry-port are both %d: choose two".formatted(port));
    }
  }

  /** Temporary data, free ports, and heaps that suit a laptop. */
  public static SandboxSettings defaults() {
    return new SandboxSettings(Optional.empty(), 0, 0, 1, 160, 160, Duration.ofSeconds(60));
  }

  public SandboxSettings withData(Path folder) {
    return new SandboxSettings(
        Optional.of(folder), port, registryPort, brokers, brokerHeap, registryHeap, startLimit);
  }

  public SandboxSettings withPort(int newPort) {
    return new SandboxSettings(
        data, newPort, registryPort, brokers, brokerHeap, registryHeap, startLimit);
  }

  public SandboxSettings withRegistryPort(int newPort) {
    return new SandboxSettings(data, port, newPort, brokers, brokerHeap, registryHeap, startLimit);
  }

  /** One broker, or three. */
  public SandboxSettings withBrokers(int number) {
    return new SandboxSettings(
        data, port, registryPort, number, brokerHeap, registryHeap, startLimit);
  }

  /** Both heaps in MiB. */
  public SandboxSettings withHeaps(int broker, int registry) {
    return new SandboxSettings(data, port, registryPort, brokers, broker, registry, startLimit);
  }

  public SandboxSettings withStartLimit(Duration limit) {
    return new SandboxSettings(data, port, registryPort, brokers, brokerHeap, registryHeap, limit);
  }

  private static void requirePort(String option, int port) {
    if (port < 0 || port > LARGEST_PORT) {
      throw new MisuseException(
          "%s %d: a port is a number from 1 to %d, or 0 for a free one"
              .formatted(option, port, LARGEST_PORT));
    }
  }
}
