package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxIT {
  private static final AvroSchema NAME =
      new AvroSchema(
          """
          {"type": "record", "name": "Actor", "fields": [{"name": "name", "type": "string"}]}""");
  private static final AvroSchema NAME_AS_NUMBER =
      new AvroSchema(
          """
          {"type": "record", "name": "Actor", "fields": [{"name": "name", "type": "int"}]}""");

  @TempDir static Path data;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxSettings.defaults().withData(data));
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void answersOnTheLoopbackAddress() throws Exception {
    ClusterSettings cluster = sandbox.cluster();

    assertThat(cluster.bootstrapServers()).startsWith("127.0.0.1:");
    assertThat(cluster.registryUrl()).matches("http://127.0.0.1:\\d+/apis/ccompat/v7");
    assertThat(new Clients(cluster).clusterId()).isNotBlank();
    assertThat(new Clients(cluster).registry().getAllSubjects()).isNotNull();
  }

  @Test
  void theRegistryAnswersNoPageWhoseNameLeadsToThisMachine() throws Exception {
    int port = URI.create(sandbox.cluster().registryUrl()).getPort();
    try (Socket socket = new Socket(Ports.loopback(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /apis/ccompat/v7/subjects HTTP/1.1\r\nHost: news.example:%d\r\n\r\n"
                  .formatted(port)
                  .getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 421 ");
    }
  }

  @Test
  void givesBackWhatWasProduced() throws Exception {
    Clients clients = new Clients(sandbox.cluster());
    clients.createTopic("produced");

    clients.produce("produced", "a1", "Kirby said");

    assertThat(clients.values("produced")).containsExactly("Kirby said");
  }

  @Test
  void refusesAnIncompatibleSchema() throws Exception {
    SchemaRegistryClient registry = new Clients(sandbox.cluster()).registry();
    registry.register("actors-value", NAME);
    registry.updateCompatibility("actors-value", "BACKWARD");

    assertThatThrownBy(() -> registry.register("actors-value", NAME_AS_NUMBER))
        .isInstanceOfSatisfying(
            RestClientException.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
  }

  @Test
  void refusesTheDataFolderOfARunningSandbox() {
    SandboxSettings sameFolder = SandboxSettings.defaults().withData(data);

    assertThatThrownBy(() -> Sandbox.start(sameFolder))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(data + " is in use by another sandbox");
  }

  @Test
  void refusesThePortOfARunningSandbox() {
    int taken = URI.create(sandbox.cluster().registryUrl()).getPort();
    SandboxSettings samePort = SandboxSettings.defaults().withRegistryPort(taken);

    assertThatThrownBy(() -> Sandbox.start(samePort))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("port %d (--registry-port) is taken".formatted(taken));
  }

  @Test
  void runsBesideAnotherOne() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    try (Sandbox other = Sandbox.start(SandboxSettings.defaults())) {
      new Clients(other.cluster()).createTopic("elsewhere");

      assertThat(new Clients(other.cluster()).clusterId())
          .isNotEqualTo(new Clients(sandbox.cluster()).clusterId());
    }
    assertThat(ProcessHandle.current().children()).hasSameElementsAs(before);
  }
}
