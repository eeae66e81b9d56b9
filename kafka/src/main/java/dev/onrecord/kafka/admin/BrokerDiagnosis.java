package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * Finds out why no broker answers, in the steps in which a client connects. Kafka's clients try
 * again until the time is up, and do not tell.
 */
final class BrokerDiagnosis {
  private static final int STEP_MS = 3000;
  private static final String NO_BROKER =
      "does not answer as a Kafka broker: is this the port of something else?";

  private final AdminClientConfig config;
  private final SecurityProtocol protocol;

  BrokerDiagnosis(ClusterSettings cluster) {
    config = new AdminClientConfig(cluster.kafkaWith(Map.of()));
    protocol =
        SecurityProtocol.forName(config.getString(AdminClientConfig.SECURITY_PROTOCOL_CONFIG));
  }

  /**
   * Why no client may be created. Without TLS, Kafka's clients take the beginning of any answer for
   * the size of a message, and reserve so much memory that they may die of it.
   */
  Optional<String> danger() {
    return isTls()
        ? Optional.empty()
        : ClientUtils.parseAndValidateAddresses(config).stream()
            .flatMap(address -> danger(address).stream())
            .findFirst();
  }

  private Optional<String> danger(InetSocketAddress address) {
    return switch (PortProbe.of(address, STEP_MS)) {
      case TLS -> Optional.of(name(address) + " " + wrongEncryption());
      case OTHER -> Optional.of(name(address) + " " + NO_BROKER);
      case KAFKA, NOTHING -> Optional.empty();
    };
  }

  /** Why no client gets an answer, and what to do about it, in one line. */
  String explain() {
    return danger().orElseGet(this::unavailability);
  }

  private String unavailability() {
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
      for (Node node : AdvertisedBrokers.at(bootstrap, config, STEP_MS)) {
        Optional<String> why = unreachable(new InetSocketAddress(node.host(), node.port()));
        if (why.isPresent()) {
          return "%s answers, but the address that it advertises, %s:%d, cannot be reached from here (%s): set advertised.listeners on the broker to one that its clients reach"
              .formatted(broker, node.host(), node.port(), why.get());
        }
      }
      return broker + " answers too slowly: try again";
    } catch (KafkaException e) {
      return broker + ": " + ClientErrors.explain(e);
    } catch (IOException e) {
      return broker + " " + mismatch(bootstrap);
    }
  }

  /** Why a port that accepts connections does not serve us. */
  private String mismatch(InetSocketAddress bootstrap) {
    return switch (PortProbe.of(bootstrap, STEP_MS)) {
      case NOTHING -> "accepts connections and does not answer: is it starting, or overloaded?";
      case OTHER -> NO_BROKER;
      case KAFKA -> isTls() ? wrongEncryption() : wrongUser();
      case TLS -> isTls() ? wrongUser() : wrongEncryption();
    };
  }

  private String wrongUser() {
    return isSasl()
        ? "does not serve us: check sasl.mechanism"
        : "does not serve us: if it asks for a user, set security.protocol to %s"
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
