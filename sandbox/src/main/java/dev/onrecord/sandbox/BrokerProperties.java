package dev.onrecord.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The properties of a Kafka node that is small, quick to start and local to this machine. */
final class BrokerProperties {
  private static final int MOST_REPLICAS = 3;

  private BrokerProperties() {}

  /**
   * @param self the node to configure
   * @param all every node of the cluster; the voters are listed here and not in the data, so that
   *     ports may change between starts
   * @param data the folder of the node's logs
   */
  static Properties of(Node self, List<Node> all, Path data) {
    Properties properties = new Properties();
    addresses(properties, self, all);
    internalTopics(properties, Math.min(MOST_REPLICAS, all.size()));
    smallness(properties);
    properties.setProperty("log.dirs", data.toString());
    // A topic must be created explicitly, with its cleanup policy.
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    // Short sessions and quick clean-up of open transactions, so that tests of failures are quick.
    properties.setProperty("group.min.session.timeout.ms", "1000");
    properties.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    properties.setProperty("broker.session.timeout.ms", "3000");
    properties.setProperty("broker.heartbeat.interval.ms", "500");
    return properties;
  }

  private static void addresses(Properties properties, Node self, List<Node> all) {
    String client = "PLAINTEXT://" + self.address();
    String controller = "CONTROLLER://%s:%d".formatted(Ports.HOST, self.controllerPort());
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", Integer.toString(self.id()));
    properties.setProperty("listeners", client + "," + controller);
    properties.setProperty("advertised.listeners", client);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty(
        "controller.quorum.voters", all.stream().map(Node::voter).collect(Collectors.joining(",")));
  }

  private static void internalTopics(Properties properties, int replicas) {
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      properties.setProperty(topic + ".replication.factor", Integer.toString(replicas));
      properties.setProperty(topic + ".num.partitions", "1");
    }
    String inSync = Integer.toString(Math.max(1, replicas - 1));
    properties.setProperty("transaction.state.log.min.isr", inSync);
    properties.setProperty("share.coordinator.state.topic.min.isr", inSync);
    properties.setProperty("default.replication.factor", Integer.toString(replicas));
    properties.setProperty("min.insync.replicas", inSync);
  }

  private static void smallness(Properties properties) {
    properties.setProperty("num.network.threads", "1");
    properties.setProperty("num.io.threads", "2");
    properties.setProperty("background.threads", "2");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("log.index.size.max.bytes", "262144");
  }
}
