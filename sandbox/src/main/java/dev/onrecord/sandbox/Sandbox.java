package dev.onrecord.sandbox;

import dev.onrecord.kafka.ClusterSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Real Kafka brokers, one or three, and a real schema registry, each in a child process, on this
 * machine's loopback address only. Thread-safe.
 *
 * <p>The children end with {@link #close()}, and by themselves when this process dies. A command
 * that starts a sandbox closes it in a shutdown hook: the children ignore a terminal's Ctrl-C.
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
   * @throws SandboxException a port or the data folder is taken, a server has ended or does not
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
      SandboxServer registry =
          new SandboxServer(() -> Registry.start(registryPort, folder, settings.registryHeap()));
      started.add(registry);
      List<SandboxServer> brokers = new ArrayList<>();
      for (Node node : nodes) {
        SandboxServer broker =
            new SandboxServer(
                () -> Broker.start(node, nodes, clusterId, folder, settings.brokerHeap()));
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

  /** The first broker has the port that was asked for, the others have free ones. */
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

  /** The brokers' ids are their places in this list, counted from 1. */
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
   * Returns when the sandbox was closed.
   *
   * @throws SandboxException a server ended although nobody asked it to
   * @throws InterruptedException the thread was interrupted; the sandbox runs on
   */
  public void await() throws InterruptedException {
    Servers.awaitFirstEnd(servers());
    if (!closed.get()) {
      servers().forEach(server -> server.child().requireAlive());
    }
  }

  /** Ends all in good order; data without a folder of its own is deleted. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Servers.stop(servers());
      folder.close();
    }
  }
}
