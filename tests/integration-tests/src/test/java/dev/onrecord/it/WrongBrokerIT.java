package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.it.ListenersBroker.Listener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A command as a process that is connected wrongly to a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongBrokerIT {
  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
          .formatted(ListenersBroker.USER, ListenersBroker.USER_PASSWORD);
  private static final String PROTOCOL = "KAFKA_SECURITY_PROTOCOL";
  private static final String MECHANISM = "KAFKA_SASL_MECHANISM";
  private static final String JAAS_CONFIG = "KAFKA_SASL_JAAS_CONFIG";
  private static final String STORE = "KAFKA_SSL_TRUSTSTORE_LOCATION";
  private static final String STORE_PASSWORD = "KAFKA_SSL_TRUSTSTORE_PASSWORD";

  /** A mistake, and what its one line names. */
  private record Mistake(Listener listener, Map<String, String> environment, List<String> told) {}

  static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              Listener.AWAY_PLAIN,
              Map.of(),
              List.of("answers", "advertises, " + ListenersBroker.AWAY, "advertised.listeners")),
          new Mistake(
              Listener.TLS, Map.of(), List.of("only TLS", "security.protocol", "set it to SSL")),
          new Mistake(
              Listener.PLAIN,
              Map.of(PROTOCOL, "SSL"),
              List.of("no TLS", "security.protocol", "set it to PLAINTEXT")),
          new Mistake(Listener.SASL, Map.of(), List.of("security.protocol", "SASL_PLAINTEXT")),
          new Mistake(
              Listener.TLS,
              Map.of(PROTOCOL, "SSL"),
              List.of("SSL handshake failed", "ssl.truststore.location")),
          new Mistake(
              Listener.TLS,
              Map.of(PROTOCOL, "SSL", STORE, "STORE", STORE_PASSWORD, "wr0ngsecret"),
              List.of("broker.p12", "password was incorrect")),
          new Mistake(
              Listener.TLS,
              Map.of(PROTOCOL, "SSL", STORE, "/none/trust.p12", STORE_PASSWORD, "wr0ngsecret"),
              List.of("/none/trust.p12", "NoSuchFile")),
          new Mistake(
              Listener.SASL,
              Map.of(
                  PROTOCOL, "SASL_PLAINTEXT", MECHANISM, "SCRAM-SHA-512", JAAS_CONFIG, scram(JAAS)),
              List.of("SCRAM-SHA-512", "[PLAIN]", "sasl.mechanism")),
          new Mistake(
              Listener.SASL,
              Map.of(PROTOCOL, "SASL_PLAINTEXT", MECHANISM, "SPLAIN", JAAS_CONFIG, JAAS),
              List.of("check sasl.mechanism")),
          new Mistake(
              Listener.SASL,
              Map.of(
                  PROTOCOL,
                  "SASL_PLAINTEXT",
                  MECHANISM,
                  "PLAIN",
                  JAAS_CONFIG,
                  JAAS.replace("ann5secret", "wr0ngsecret")),
              List.of("Invalid username or password", "sasl.jaas.config")),
          new Mistake(
              Listener.SASL,
              Map.of(
                  PROTOCOL,
                  "SASL_PLAINTEXT",
                  MECHANISM,
                  "PLAIN",
                  JAAS_CONFIG,
                  JAAS.replace("\"", "").replace(";", "")),
              List.of("sasl.jaas.config", "malformed")),
          new Mistake(
              Listener.PLAIN,
              Map.of(PROTOCOL, "SASL_PLAINTEXT", MECHANISM, "PLAIN", JAAS_CONFIG, JAAS),
              List.of("security.protocol")));

  private ListenersBroker broker;
  private Path folder;

  private static String scram(String jaas) {
    return jaas.replace("plain.PlainLoginModule", "scram.ScramLoginModule");
  }

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    broker = new ListenersBroker(folder);
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void endsWithOneLineThatNamesTheMistakeAndNoSecret(Mistake mistake) throws Exception {
    Map<String, String> environment = new HashMap<>(mistake.environment());
    environment.replace(STORE, "STORE", broker.keyStore().toString());

    try (OnRecordProcess process = views(mistake.listener(), environment)) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(1);
      List<String> lines =
          process.output().lines().filter(line -> !line.contains("INFO Waiting")).toList();
      assertThat(lines)
          .singleElement()
          .asString()
          .startsWith("onrecord: ")
          .contains("broker " + broker.address(mistake.listener()))
          .contains(mistake.told());
      assertThat(process.output()).doesNotContain("secret", "\tat ");
    }
  }

  @Test
  void aBrokerThatDoesNotAnswerIsNotOneThatAdvertisesAWrongAddress() throws Exception {
    try (OnRecordProcess process =
        new OnRecordProcess(
            Map.of("KAFKA_BOOTSTRAP_SERVERS", ListenersBroker.AWAY),
            folder,
            "views",
            "--wait",
            "1",
            "--db",
            folder.resolve("views.db").toString())) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(1);
      assertThat(process.output())
          .contains("broker %s does not answer".formatted(ListenersBroker.AWAY))
          .doesNotContain("advertise");
    }
  }

  @Test
  void theRightPropertiesConnect() throws Exception {
    Map<String, String> environment =
        Map.of(PROTOCOL, "SASL_PLAINTEXT", MECHANISM, "PLAIN", JAAS_CONFIG, JAAS);

    try (OnRecordProcess process = views(Listener.SASL, environment)) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(1);
      assertThat(process.output())
          .contains("not found on", "topics apply")
          .doesNotContain("secret");
    }
  }

  private OnRecordProcess views(Listener listener, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.address(listener));
    return new OnRecordProcess(
        environment, folder, "views", "--wait", "1", "--db", folder.resolve("views.db").toString());
  }
}
