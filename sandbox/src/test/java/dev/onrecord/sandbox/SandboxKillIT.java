package dev.onrecord.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.kafka.ClusterSettings;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxKillIT {
  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final String TOPIC = "kept";
  private static final String SUBJECT = "kept-value";
  private static final AvroSchema FIRST = new AvroSchema("\"string\"");
  private static final AvroSchema SECOND = new AvroSchema("\"long\"");

  @TempDir Path data;
  private Process parent;

  @AfterEach
  void end() {
    parent.destroyForcibly();
  }

  @Test
  void leavesNoProcessAndLosesNothingWhenItsParentIsKilled() throws Exception {
    Clients before = new Clients(startParent());
    before.createTopic(TOPIC);
    before.produce(TOPIC, "a1", "Kirby said");
    String clusterId = before.clusterId();
    int firstId = before.registry().register(SUBJECT, FIRST);
    int secondId = before.registry().register("other-value", SECOND);
    List<ProcessHandle> children = parent.children().toList();
    assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);

    parent.destroyForcibly();

    await().atMost(ENOUGH).until(() -> noneAlive(children));
    try (Sandbox again = Sandbox.start(SandboxSettings.defaults().withData(data))) {
      Clients after = new Clients(again.cluster());
      assertThat(after.clusterId()).isEqualTo(clusterId);
      assertThat(after.values(TOPIC)).containsExactly("Kirby said");
      assertThat(after.registry().getId(SUBJECT, FIRST)).isEqualTo(firstId);
      assertThat(after.registry().getSchemaById(secondId)).isEqualTo(SECOND);
    }
  }

  @Test
  void leavesNoProcessWhenItsParentIsTerminated() throws Exception {
    startParent();
    List<ProcessHandle> children = parent.children().toList();

    parent.destroy();

    await().atMost(ENOUGH).until(() -> !parent.isAlive());
    assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void endsAndSaysWhyWhenAServerDies() throws Exception {
    startParent();
    List<ProcessHandle> children = parent.children().toList();

    children.get(0).destroyForcibly();

    await().atMost(ENOUGH).until(() -> !parent.isAlive());
    assertThat(parent.exitValue()).isEqualTo(1);
    assertThat(errors()).content().containsPattern("the (broker|registry) has ended");
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  private ClusterSettings startParent() throws IOException {
    parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-D%s=%s"
                    .formatted(RegistryHome.PROPERTY, System.getProperty(RegistryHome.PROPERTY)),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxParent.class.getName(),
                data.toString())
            .redirectError(errors().toFile())
            .start();
    List<String> addresses = parent.inputReader(UTF_8).lines().limit(2).toList();
    assertThat(addresses).as(() -> "the sandbox says: " + said()).hasSize(2);
    return ClusterSettings.of(addresses.get(0), addresses.get(1));
  }

  private String said() {
    try {
      return Files.readString(errors());
    } catch (IOException e) {
      return "nothing that can be read: " + e;
    }
  }

  private Path errors() {
    return data.resolve("errors.txt");
  }

  private static boolean noneAlive(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }
}
