package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Finds out why no broker answers, in the steps in which a client connects. Kafka's clients do not
 * tell: they try again until the time is up.
 */
final class BrokerDiagnosis {
  private static final int STEP_MS = 3000;

  private final AdminClientConfig config;
  private final SecurityProtocol protocol;

  BrokerDiagnosis(ClusterSettings cluster) {
    config = new AdminClientConfig(cluster.kafkaWith(Map.of()));
    protocol =
        SecurityProtocol.forName(config.getString(AdminClientConfig.SECURITY_PROTOCOL_CONFIG));
  }

  /**
   * Whether a client without TLS meets a broker with it: Kafka's clients take its answer for the
   * size of a message, and reserve so much memory that they may die of it.
   */
  Optional<String> whyNotSafe() {
    return isTls()
        ? Optional.empty()
        : ClientUtils.parseAndValidateAddresses(config).stream()
            .filter(address -> PortProbe.of(address, STEP_MS) == PortProbe.TLS)
            .findFirst()
            .map(address -> name(address) + " " + wrongEncryption());
  }

  /** What is wrong and what to do about it, in one line. */
  String explain() {
    for (InetSocketAddress address : ClientUtils.parseAndValidateAddresses(config)) {
      if (unreachable(address).isEmpty()) {
        return explain(address);
      }
    }
    return "broker %s does not answer: is it running, and is --bootstrap-server right?"
        .formatted(String.join(",", config.getList(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)));
  }

  private String explain(InetSocketAddress bootstrap) {
    String broker = name(bootstrap);
    try {
      for (Node node : advertised(bootstrap)) {
        Optional<String> why = unreachable(new InetSocketAddress(node.host(), node.port()));
        if (why.isPresent()) {
          return "%s answers, but the address that it advertises, %s:%d, cannot be reached from here (%s): set advertised.listeners on the broker to one that its clients reach"
              .formatted(broker, node.host(), node.port(), why.get());
        }
      }
      return broker + " answers too slowly: try again";
    } catch (AuthenticationException e) {
      return broker + ": " + ClientErrors.explain(e);
    } catch (IOException e) {
      return broker + " " + mismatch(bootstrap);
    }
  }

  /** Why it closes our connections. */
  private String mismatch(InetSocketAddress bootstrap) {
    PortProbe found = PortProbe.of(bootstrap, STEP_MS);
    if (found == PortProbe.SILENT) {
      return "accepts connections and does not answer: is it starting, or overloaded?";
    }
    if (found == PortProbe.OTHER) {
      return "does not answer as a Kafka broker: is this the port of something else?";
    }
    if (isTls() != (found == PortProbe.TLS)) {
      return wrongEncryption();
    }
    return isSasl()
        ? "cannot be authenticated to: check sasl.mechanism"
        : "closes our connections: if it asks for a user, set security.protocol to %s"
            .formatted(isTls() ? "SASL_SSL" : "SASL_PLAINTEXT");
  }

  private String wrongEncryption() {
    return "speaks %s TLS, and security.protocol is %s: set it to %s, or to SASL_%3$s if the broker asks for a user"
        .formatted(isTls() ? "no" : "only", protocol, isTls() ? "PLAINTEXT" : "SSL");
  }

  private boolean isTls() {
    return protocol == SecurityProtocol.SSL || protocol == SecurityProtocol.SASL_SSL;
  }

  private boolean isSasl() {
    return protocol == SecurityProtocol.SASL_PLAINTEXT || protocol == SecurityProtocol.SASL_SSL;
  }

  /** The brokers' addresses as clients are told them. */
  private Collection<Node> advertised(InetSocketAddress bootstrap) throws IOException {
    Node node = new Node(-1, bootstrap.getHostString(), bootstrap.getPort());
    try (Metrics metrics = new Metrics();
        KafkaClient client =
            ClientUtils.createNetworkClient(
                config,
                "onrecord-diagnosis",
                metrics,
                "onrecord-diagnosis",
                new LogContext(),
                new ApiVersions(),
                Time.SYSTEM,
                1,
                STEP_MS,
                null,
                new ManualMetadataUpdater(),
                new DefaultHostResolver(),
                null,
                null)) {
      if (!NetworkClientUtils.awaitReady(client, node, Time.SYSTEM, STEP_MS)) {
        throw new IOException("not ready");
      }
      ClientRequest request =
          client.newClientRequest(
              node.idString(),
              new MetadataRequest.Builder(List.of(), false),
              Time.SYSTEM.milliseconds(),
              true);
      return ((MetadataResponse)
              NetworkClientUtils.sendAndReceive(client, request, Time.SYSTEM).responseBody())
          .brokers();
    }
  }

  private static String name(InetSocketAddress address) {
    return "broker %s:%d".formatted(address.getHostString(), address.getPort());
  }

  private static Optional<String> unreachable(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, STEP_MS);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(address.isUnresolved() ? "unknown host" : e.getMessage());
    }
  }
}
