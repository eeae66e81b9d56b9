package dev.onrecord.kafka.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against ports that are no broker's; what real brokers do is in the integration tests. */
class BrokerDiagnosisTest {
  private static final byte[] TLS_ALERT = {21, 3, 3, 0, 2, 2, 80};
  private static final byte[] PAGE =
      "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aPortWhereNobodyListens() {
    assertThat(explanation("127.0.0.1:1", Map.of()))
        .startsWith("broker 127.0.0.1:1 does not answer");
  }

  /** Four letters, taken for a size, are 1 GiB. */
  @Test
  void aPortOfSomethingElseIsNotAskedByAClient() throws IOException {
    try (Answering server = new Answering(PAGE)) {
      ClusterSettings cluster = cluster(server.address(), Map.of());

      assertThatThrownBy(() -> new ClusterAdmin(cluster))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(server.address())
          .hasMessageContaining("the port of something else");
    }
  }

  @Test
  void aPortThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(explanation("127.0.0.1:" + silent.getLocalPort(), Map.of()))
          .contains("accepts connections and does not answer");
    }
  }

  @Test
  void aPortWithTlsIsNotAskedByAClientWithoutIt() throws IOException {
    try (Answering server = new Answering(TLS_ALERT)) {
      ClusterSettings cluster = cluster(server.address(), Map.of());

      assertThatThrownBy(() -> new ClusterAdmin(cluster))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(server.address())
          .hasMessageContaining("security.protocol is PLAINTEXT: set it to SSL");
    }
  }

  /**
   * The password is cut, unquoted or at the wrong place; some of it would be in Kafka's message.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret",
        "s3cret required a=\"b\";",
        "org.example.Nothing s3cret username=\"ann\";",
        "org.example.Nothing required s3cret;",
        "org.example.Nothing required username=\"ann\" password=\"p\"s3cret\";",
        "org.example.Nothing required username=\"ann\" password=\"s3cret\"",
        "org.example.Nothing required username=\"ann\" password=\"s3cret\";",
        "org.apache.kafka.common.security.plain.PlainLoginModule required password=s3cret=;"
      })
  void nothingOfAMalformedJaasConfigIsShown(String jaas) {
    ClusterSettings cluster =
        cluster(
            "127.0.0.1:1",
            Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", jaas));

    assertThatThrownBy(() -> new ClusterAdmin(cluster))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("sasl.jaas.config")
        .hasMessageContaining("PlainLoginModule")
        .message()
        .doesNotContain("s3cret", "\n");
  }

  @Test
  void aMechanismThatIsNotSetIsNamed() {
    ClusterSettings cluster =
        cluster(
            "127.0.0.1:1",
            Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"ann\" password=\"s3cret\";"));

    assertThatThrownBy(() -> new ClusterAdmin(cluster))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("set sasl.mechanism");
  }

  @Test
  void aTruststoreThatIsNotThereIsNamed() {
    ClusterSettings cluster =
        cluster(
            "127.0.0.1:1",
            Map.of("security.protocol", "SSL", "ssl.truststore.location", "/none/trust.p12"));

    assertThatThrownBy(() -> new ClusterAdmin(cluster))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("NoSuchFileException: /none/trust.p12");
  }

  private static String explanation(String address, Map<String, String> more) {
    return new BrokerDiagnosis(cluster(address, more)).explain();
  }

  private static ClusterSettings cluster(String address, Map<String, String> more) {
    Map<String, String> kafka = new HashMap<>(more);
    kafka.put("bootstrap.servers", address);
    return new ClusterSettings(kafka, Map.of("schema.registry.url", "http://nowhere"));
  }

  /** Answers whatever it is sent with the same bytes, and hangs up. */
  private static final class Answering implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Answering(byte[] answer) throws IOException {
      Thread thread =
          new Thread(
              () -> {
                while (!listener.isClosed()) {
                  answer(answer);
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    private void answer(byte[] answer) {
      try (Socket client = listener.accept()) {
        client.getInputStream().read(new byte[1024]);
        client.getOutputStream().write(answer);
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }

    String address() {
      return "127.0.0.1:" + listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }
}
