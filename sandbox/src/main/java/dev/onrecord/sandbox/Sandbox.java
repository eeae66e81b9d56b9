package dev.onrecord.sandbox;

import dev.onrecord.schemas.ClusterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker and a real schema registry, each in a child process, on this machine's
 * loopback address only. Thread-safe.
 *
 * <p>The children end with {@link #close()}, and by themselves when this process dies. A command
 * that starts a sandbox closes it in a shutdown hook: the children ignore a terminal's Ctrl-C.
 */
public final class Sandbox implements AutoCloseable {
  private final DataFolder folder;
  private final List<Server> servers;
  private final ClusterSettings cluster;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Sandbox(DataFolder folder, List<Server> servers, ClusterSettings cluster) {
    this.folder = folder;
    this.servers = List.copyOf(servers);
    this.cluster = cluster;
  }

  /**
   * Starts both and returns when both answer.
   *
   * @throws SandboxException a port or the data folder is taken, a server has ended or does not
   *     answer in time; nothing is left running
   */
  public static Sandbox start(SandboxSettings settings) {
    Node node = new Node(1, Ports.choose("--port", settings.port()), Ports.free());
    int registryPort = Ports.choose("--registry-port", settings.registryPort());
    DataFolder folder = settings.data().map(DataFolder::at).orElseGet(DataFolder::temporary);
    List<Server> servers = new ArrayList<>();
    try {
      Registry registry = Registry.start(registryPort, folder, settings.registryHeap());
      servers.add(registry);
      servers.add(
          Broker.start(
              node, List.of(node), Uuid.randomUuid().toString(), folder, settings.brokerHeap()));
      Servers.awaitAnswers(servers, settings.startLimit());
      return new Sandbox(folder, servers, ClusterSettings.of(node.address(), registry.url()));
    } catch (RuntimeException e) {
      giveUp(servers, folder);
      throw e;
    }
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

  /** How clients reach the broker and the registry. */
  public ClusterSettings cluster() {
    return cluster;
  }

  /**
   * Returns when the sandbox was closed.
   *
   * @throws SandboxException a server ended although nobody asked it to
   * @throws InterruptedException the thread was interrupted; the sandbox runs on
   */
  public void await() throws InterruptedException {
    Servers.awaitFirstEnd(servers);
    if (!closed.get()) {
      servers.forEach(server -> server.child().requireAlive());
    }
  }

  /** Ends both in good order; data without a folder of its own is deleted. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Servers.stop(servers);
      folder.close();
    }
  }
}
