package dev.onrecord.sandbox;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One or three real Kafka brokers and a real schema registry, each in a child process, on this
 * machine's loopback address only. Thread-safe.
 *
 * <p>{@link #close()} ends the children, and they end by themselves when this process dies. They
 * ignore Ctrl-C in a terminal, so a command that starts a sandbox closes it in a shutdown hook.
 */
public final class Sandbox implements AutoCloseable {
  private final DataFolder folder;
  private final SandboxServer registry;
  private final List<SandboxServer> brokers;
  private final ClusterSettings cluster;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Sandbox(
      DataFolder folder,
      SandboxServer registry,
      List<SandboxServer> brokers,
      ClusterSettings cluster) {
    this.folder = folder;
    this.registry = registry;
    this.brokers = List.copyOf(brokers);
    this.cluster = cluster;
  }

  /**
   * Starts all and returns when all answer.
   *
   * @throws OnRecordException a port or the data folder is taken, or a server ends or does not
   *     answer in time; nothing is left running
   */
  public static Sandbox start(SandboxSettings settings) {
    Iterator<Integer> free = freePorts(settings);
    List<Node> nodes = nodes(settings, free);
    int registryPort = Ports.choose("--registry-port", settings.registryPort(), free);
    DataFolder folder = settings.data().map(DataFolder::at).orElseGet(DataFolder::temporary);
    List<Server> started = new ArrayList<>();
    try {
      String clusterId = ClusterId.of(folder, nodes.size());
      SandboxServer registry = new SandboxServer(() -> Registry.start(registryPort, folder));
      started.add(registry);
      List<SandboxServer> brokers = new ArrayList<>();
      for (Node node : nodes) {
        SandboxServer broker =
            new SandboxServer(() -> Broker.start(node, nodes, clusterId, folder));
        started.add(broker);
        brokers.add(broker);
      }
      Servers.awaitAnswers(started, settings.startLimit());
      String addresses = nodes.stream().map(Node::address).collect(Collectors.joining(","));
      return new Sandbox(
          folder, registry, brokers, ClusterSettings.of(addresses, Registry.url(registryPort)));
    } catch (RuntimeException e) {
      giveUp(started, folder);
      throw e;
    }
  }

  /** Two for each broker and one for the registry. */
  private static Iterator<Integer> freePorts(SandboxSettings settings) {
    Set<Integer> wanted = new HashSet<>(List.of(settings.port(), settings.registryPort()));
    return Ports.free(2 * settings.brokers() + 1, wanted).iterator();
  }

  /** The first broker has the configured port, the others have free ones. */
  private static List<Node> nodes(SandboxSettings settings, Iterator<Integer> free) {
    return IntStream.rangeClosed(1, settings.brokers())
        .mapToObj(
            id -> {
              int port = Ports.choose("--port", id == 1 ? settings.port() : 0, free);
              return new Node(id, port, free.next());
            })
        .toList();
  }

  private static void giveUp(List<Server> servers, DataFolder folder) {
    Servers.stop(servers);
    if (servers.isEmpty()) {
      folder.close();
    } else {
      // Not deleted: the message names a log in it.
      folder.release();
    }
  }

  /** How clients reach the brokers and the registry. */
  public ClusterSettings cluster() {
    return cluster;
  }

  /** The brokers by id: 1, 2 and 3. */
  public List<SandboxServer> brokers() {
    return brokers;
  }

  public SandboxServer registry() {
    return registry;
  }

  private List<Server> servers() {
    List<Server> all = new ArrayList<>(brokers);
    all.add(registry);
    return all;
  }

  /**
   * Returns when the sandbox is closed.
   *
   * @throws OnRecordException a server ended by itself
   * @throws InterruptedException the thread was interrupted; the sandbox keeps running
   */
  public void await() throws InterruptedException {
    Servers.awaitFirstEnd(servers());
    if (!closed.get()) {
      requireAlive();
    }
  }

  /**
   * Makes sure that no server has ended by itself.
   *
   * @throws OnRecordException one has
   */
  public void requireAlive() {
    servers().forEach(server -> server.child().requireAlive());
  }

  /** Ends all servers cleanly; a temporary data folder is deleted. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Servers.stop(servers());
      folder.close();
    }
  }
}
