package dev.onrecord.soak.pipeline;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxServer;
import dev.onrecord.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Brokers and registry, and a proxy in front of the registry. Thread-safe. */
public final class Cluster implements AutoCloseable {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(120);

  private final Sandbox sandbox;
  private final RegistryProxy proxy;
  private final Admin admin;

  private Cluster(Sandbox sandbox) {
    this.sandbox = sandbox;
    proxy = new RegistryProxy(sandbox.cluster().registryUrl());
    admin = Admin.create(sandbox.cluster().kafkaWith(Map.of()));
  }

  /**
   * Starts brokers and registry.
   *
   * @param data keeps their data and logs: a lost row is looked for there
   */
  public static Cluster start(int brokers, Path data) {
    return new Cluster(
        Sandbox.start(
            SandboxSettings.defaults()
                .withData(data)
                .withBrokers(brokers)
                .withStartLimit(ANSWER_LIMIT)));
  }

  /** The addresses for the producer and the comparison: not through the proxy. */
  public ClusterSettings settings() {
    return sandbox.cluster();
  }

  /** How streams and views reach the registry. */
  String proxiedRegistry() {
    return proxy.url();
  }

  public RegistryProxy registryProxy() {
    return proxy;
  }

  public SandboxServer registry() {
    return sandbox.registry();
  }

  public List<SandboxServer> brokers() {
    return sandbox.brokers();
  }

  Admin admin() {
    return admin;
  }

  /** The broker that leads the first partition of a topic. */
  public SandboxServer leader(String topic) throws Exception {
    return broker(
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get()
            .get(topic)
            .partitions()
            .get(0)
            .leader()
            .id());
  }

  /** The broker that is the active controller. */
  public SandboxServer controller() throws Exception {
    return broker(admin.describeMetadataQuorum().quorumInfo().get().leaderId());
  }

  private SandboxServer broker(int id) {
    return brokers().get(id - 1);
  }

  /** Starts every broker that is dead, and returns when all answer. */
  public void startBrokers() {
    brokers().forEach(SandboxServer::start);
    brokers().forEach(broker -> broker.awaitAnswers(ANSWER_LIMIT));
  }

  /** Starts the registry if it is dead, and returns when it answers. */
  public void startRegistry() {
    registry().start();
    registry().awaitAnswers(ANSWER_LIMIT);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    proxy.close();
    sandbox.close();
  }
}
