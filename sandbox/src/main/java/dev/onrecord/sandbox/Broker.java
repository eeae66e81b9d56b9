package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka broker and controller in a child JVM on this process's class path. */
final class Broker implements Server {
  private static final int HEAP_MIB = 160;
  private static final int ANSWER_MILLIS = 5_000;

  private final Node node;
  private final int clusterSize;
  private final Child child;

  private Broker(Node node, int clusterSize, Child child) {
    this.node = node;
    this.clusterSize = clusterSize;
    this.child = child;
  }

  /**
   * @param clusterId used only if the folder holds no data yet
   */
  static Broker start(Node node, List<Node> all, String clusterId, DataFolder folder) {
    String name = all.size() == 1 ? "broker" : "broker-" + node.id();
    Path file = folder.file(name + ".properties");
    Path data = folder.of(name);
    write(BrokerProperties.of(node, all, data), file);
    ChildJvm jvm =
        new ChildJvm(
            name,
            HEAP_MIB,
            List.of(
                // One class of Kafka logs around SLF4J.
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            List.of(file.toString(), data.toString(), clusterId),
            Map.of(),
            folder.file(name + ".lock"),
            folder.log(name));
    return new Broker(node, all.size(), Child.start(jvm));
  }

  private static void write(Properties properties, Path file) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Written by the sandbox at every start.");
    } catch (IOException e) {
      throw new OnRecordException("cannot write %s: %s".formatted(file, e), e);
    }
  }

  @Override
  public Child child() {
    return child;
  }

  @Override
  public boolean answers() {
    // A client that is refused logs warnings, so ask Kafka only when the port is open.
    return Ports.answers(node.port()) && knowsAllNodes();
  }

  private boolean knowsAllNodes() {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers", node.address(),
            "request.timeout.ms", ANSWER_MILLIS,
            "default.api.timeout.ms", ANSWER_MILLIS);
    try (Admin admin = Admin.create(properties)) {
      return admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS).size()
          == clusterSize;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
