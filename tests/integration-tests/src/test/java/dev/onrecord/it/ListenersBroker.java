package dev.onrecord.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** A real broker with a listener for each way to connect wrongly. Its secrets are in the fields. */
final class ListenersBroker implements AutoCloseable {
  static final String STORE_PASSWORD = "st0resecret";
  static final String USER = "ann";
  static final String USER_PASSWORD = "ann5secret";

  /** Where nobody listens. */
  static final String AWAY = "127.0.0.1:1";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** What a listener speaks; AWAY_PLAIN advertises an address where nobody listens. */
  enum Listener {
    PLAIN("PLAINTEXT"),
    AWAY_PLAIN("PLAINTEXT"),
    TLS("SSL"),
    SASL("SASL_PLAINTEXT"),
    CONTROLLER("PLAINTEXT");

    private final String protocol;

    Listener(String protocol) {
      this.protocol = protocol;
    }
  }

  private final Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
  private final Path folder;
  private final Process process;

  /**
   * @param folder for its data, key and trust store
   */
  ListenersBroker(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    for (Listener listener : Listener.values()) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        ports.put(listener, socket.getLocalPort());
      }
    }
    keytool("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=broker");
    Path file = folder.resolve("broker.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties().store(writer, null);
    }
    process =
        new ProcessBuilder(
                java("java"),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onrecord.sandbox.BrokerMain",
                file.toString(),
                folder.resolve("data").toString(),
                Uuid.randomUuid().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("broker.log").toFile())
            .start();
    await().atMost(LIMIT).ignoreExceptions().until(this::accepts);
  }

  private boolean accepts() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.get(Listener.SASL))) {
      return socket.isConnected();
    }
  }

  String address(Listener listener) {
    return "127.0.0.1:" + ports.get(listener);
  }

  Path keyStore() {
    return folder.resolve("broker.p12");
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("listeners", listeners(List.of(Listener.values())));
    properties.setProperty(
        "advertised.listeners",
        listeners(List.of(Listener.PLAIN, Listener.TLS, Listener.SASL)) + ",AWAY_PLAIN://" + AWAY);
    properties.setProperty(
        "listener.security.protocol.map",
        ports.keySet().stream()
            .map(listener -> listener + ":" + listener.protocol)
            .collect(Collectors.joining(",")));
    properties.setProperty("inter.broker.listener.name", "PLAIN");
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty("controller.quorum.voters", "1@" + address(Listener.CONTROLLER));
    // The default is larger than the heap.
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("log.dirs", folder.resolve("data").toString());
    properties.setProperty("ssl.keystore.location", keyStore().toString());
    properties.setProperty("ssl.keystore.password", STORE_PASSWORD);
    properties.setProperty("ssl.keystore.type", "PKCS12");
    properties.setProperty("sasl.enabled.mechanisms", "PLAIN");
    properties.setProperty(
        "listener.name.sasl.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
            .formatted(USER, USER_PASSWORD));
    return properties;
  }

  private String listeners(List<Listener> some) {
    return some.stream()
        .map(listener -> listener + "://" + address(listener))
        .collect(Collectors.joining(","));
  }

  private void keytool(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(java("keytool"));
    builder.command().addAll(List.of(command));
    builder
        .command()
        .addAll(List.of("-keystore", keyStore().toString(), "-storepass", STORE_PASSWORD));
    if (builder.inheritIO().start().waitFor() != 0) {
      throw new AssertionError(builder.command() + " failed");
    }
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
