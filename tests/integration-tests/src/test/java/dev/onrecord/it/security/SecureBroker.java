package dev.onrecord.it.security;

import static org.awaitility.Awaitility.await;

import dev.onrecord.kafka.rights.Right;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;

/**
 * A real broker with TLS, mutual TLS, SCRAM over TLS, and access control: a user may do what was
 * granted, and nothing else. Only the broker itself may do everything.
 */
final class SecureBroker implements AutoCloseable {
  /** Of every user of SCRAM. */
  static final String PASSWORD = "5cramSecret";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ITERATIONS = 4096;

  private enum Listener {
    TLS("SSL"),
    MUTUAL("SSL"),
    SCRAM("SASL_SSL"),
    CONTROLLER("SSL");

    private final String protocol;

    Listener(String protocol) {
      this.protocol = protocol;
    }
  }

  private final Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
  private final Certificates certificates;
  private final Process process;
  private final Admin admin;

  SecureBroker(Path folder, Certificates certificates) throws IOException {
    this.certificates = certificates;
    for (Listener listener : Listener.values()) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        ports.put(listener, socket.getLocalPort());
      }
    }
    Path data = folder.resolve("data");
    Path file = folder.resolve("broker.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties(data).store(writer, null);
    }
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onrecord.sandbox.BrokerMain",
                file.toString(),
                data.toString(),
                Uuid.randomUuid().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("broker.log").toFile())
            .start();
    await().atMost(LIMIT).ignoreExceptions().until(this::accepts);
    admin = Admin.create(Map.copyOf(owner().kafka()));
  }

  private Properties properties(Path data) {
    Properties properties = new Properties();
    properties.putAll(certificates.trusting());
    properties.putAll(certificates.identifiedAs(Certificates.SERVER));
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("listeners", listeners(Listener.values()));
    properties.setProperty(
        "advertised.listeners", listeners(Listener.TLS, Listener.MUTUAL, Listener.SCRAM));
    properties.setProperty(
        "listener.security.protocol.map",
        ports.keySet().stream()
            .map(listener -> listener + ":" + listener.protocol)
            .collect(Collectors.joining(",")));
    properties.setProperty("listener.name.mutual.ssl.client.auth", "required");
    properties.setProperty("listener.name.controller.ssl.client.auth", "required");
    properties.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    properties.setProperty(
        "listener.name.scram.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    properties.setProperty("inter.broker.listener.name", Listener.MUTUAL.name());
    properties.setProperty("controller.listener.names", Listener.CONTROLLER.name());
    properties.setProperty("controller.quorum.voters", "1@" + address(Listener.CONTROLLER));
    properties.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    properties.setProperty("super.users", owner().principal());
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("log.dirs", data.toString());
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      properties.setProperty(topic + ".replication.factor", "1");
      properties.setProperty(topic + ".num.partitions", "1");
    }
    properties.setProperty("transaction.state.log.min.isr", "1");
    return properties;
  }

  private String listeners(Listener... some) {
    return Arrays.stream(some)
        .map(listener -> listener + "://" + address(listener))
        .collect(Collectors.joining(","));
  }

  private String address(Listener listener) {
    return "127.0.0.1:" + ports.get(listener);
  }

  private boolean accepts() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.get(Listener.SCRAM))) {
      return socket.isConnected();
    }
  }

  /** The broker's own user, who may do everything. */
  User owner() {
    return known(Certificates.SERVER);
  }

  /** A client with a certificate. */
  User withCertificate() {
    return known(Certificates.CLIENT);
  }

  private User known(String name) {
    return new User(
        "User:CN=" + name, User.merged(tls(Listener.MUTUAL), certificates.identifiedAs(name)));
  }

  /** A client that checks the broker's certificate and shows none. */
  User anonymous() {
    return new User("User:ANONYMOUS", tls(Listener.TLS));
  }

  /** A client with a name and a password; {@link #register} makes the broker know it. */
  User withPassword(String name) {
    return new User(
        "User:" + name,
        User.merged(
            tls(Listener.SCRAM),
            Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                    .formatted(name, PASSWORD))));
  }

  private Map<String, String> tls(Listener listener) {
    return User.merged(
        certificates.trusting(),
        Map.of("bootstrap.servers", address(listener), "security.protocol", "SSL"));
  }

  /** Gives names their password. */
  void register(Collection<String> names) throws ExecutionException, InterruptedException {
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    List<UserScramCredentialAlteration> changes =
        names.stream()
            .<UserScramCredentialAlteration>map(
                name -> new UserScramCredentialUpsertion(name, how, PASSWORD))
            .toList();
    admin.alterUserScramCredentials(changes).all().get();
  }

  /** Allows users these rights. */
  void grant(Map<User, ? extends Collection<Right>> rights)
      throws ExecutionException, InterruptedException {
    List<AclBinding> rules =
        rights.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream().map(right -> rule(entry.getKey().principal(), right)))
            .toList();
    admin.createAcls(rules).all().get();
  }

  private static AclBinding rule(String principal, Right right) {
    return new AclBinding(
        right.resource(),
        new AccessControlEntry(principal, "*", right.operation(), AclPermissionType.ALLOW));
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    process.destroyForcibly().onExit().join();
  }
}
