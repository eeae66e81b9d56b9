package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code onrecord doctor} as a process, on a real broker and a real registry. */
@ExtendWith(SharedSandbox.class)
class DoctorIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private ClusterSettings cluster;
  private String prefix = "doctor-" + UUID.randomUUID() + ".";

  @BeforeEach
  void use(ClusterSettings sandbox) {
    cluster = sandbox;
  }

  @Test
  void aRunningPipelineIsHealthy() throws Exception {
    Path db = folder.resolve("views.db");
    try (RunningPipeline pipeline =
        new RunningPipeline(
            cluster,
            Database.sqlite(db),
            folder.resolve("state"),
            new ScriptedExtractor("scripted-1"))) {
      prefix = pipeline.topics().articles().name().replace("articles", "");
      String name = prefix.substring(0, prefix.length() - 1);
      pipeline.publish(Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH it hails")));
      pipeline.viewsWhenCaughtUp();

      Diagnosis diagnosis =
          doctor(cluster, "--application-id", name, "--group", name + "-views", "--db", db + "");

      assertThat(diagnosis.troubles()).isEmpty();
      assertThat(diagnosis.exit()).isZero();
      assertThat(diagnosis.found("group " + name)).startsWith("Stable");
      assertThat(diagnosis.found("views")).contains("partitions stored");
    }
  }

  @Test
  void whatWouldFailIsNamedWithWhatToDo() throws Exception {
    Topics topics = Topics.withPrefix(prefix);
    Provisioning.apply(topics, cluster, 1);
    new AvroSerdes(cluster)
        .registry()
        .updateConfig(topics.statements().subject(), new Config("BACKWARD"));
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.delete(topics.actorDays());
    }

    Diagnosis diagnosis = doctor(cluster, "--db", folder.resolve("nowhere/views.db").toString());

    assertThat(diagnosis.exit()).isEqualTo(1);
    assertThat(diagnosis.failures())
        .containsOnlyKeys(
            "topic " + topics.actorDays().name(),
            "subject " + topics.statements().subject(),
            "database")
        .containsEntry(
            "topic " + topics.actorDays().name(), "missing: 'onrecord topics apply' creates it")
        .containsEntry(
            "subject " + topics.statements().subject(),
            "compatibility is BACKWARD, not FULL_TRANSITIVE: 'onrecord topics apply' sets it");
    assertThat(diagnosis.failures().get("database"))
        .contains("nowhere does not exist: create it, or name another file with --db");
  }

  @Test
  void aWrongRegistryAndAMissingDatabaseAreNamedWithoutSecrets() throws Exception {
    ClusterSettings wrong =
        ClusterSettings.of(
            cluster.bootstrapServers(), cluster.registryUrl().replace("/apis/ccompat/v7", "/x"));

    Diagnosis diagnosis =
        doctor(wrong, "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/views?user=ann&password=s3cret");

    assertThat(diagnosis.exit()).isEqualTo(1);
    assertThat(diagnosis.failures().get("registry"))
        .contains("is not the address of a schema registry", "/apis/ccompat/v7");
    assertThat(diagnosis.failures().get("database")).contains("--jdbc-url");
    assertThat(diagnosis.lines().toString()).doesNotContain("s3cret");
  }

  /** What was printed, and the exit code. */
  private record Diagnosis(int exit, List<JsonNode> lines) {

    /** What is not ok. */
    List<JsonNode> troubles() {
      return lines.stream().filter(line -> !line.get("result").asText().equals("ok")).toList();
    }

    /** What was found and what to do, by check. */
    Map<String, String> failures() {
      return lines.stream()
          .filter(line -> line.get("result").asText().equals("failure"))
          .collect(
              Collectors.toMap(
                  line -> line.get("check").asText(),
                  line -> line.get("found").asText() + ": " + line.get("advice").asText()));
    }

    String found(String check) {
      return lines.stream()
          .filter(line -> line.get("check").asText().equals(check))
          .map(line -> line.get("found").asText())
          .findFirst()
          .orElseThrow();
    }
  }

  private Diagnosis doctor(ClusterSettings connection, String... options)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(OnRecordProcess.environment(connection));
    environment.put("ONRECORD_TOPIC_PREFIX", prefix);
    List<String> arguments = new ArrayList<>(List.of("doctor", "--json"));
    arguments.addAll(List.of(options));
    try (OnRecordProcess process =
        new OnRecordProcess(environment, folder, arguments.toArray(String[]::new))) {
      int exit = process.awaitEnd();
      List<JsonNode> lines = new ArrayList<>();
      for (String line : process.output().lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return new Diagnosis(exit, lines);
    }
  }
}
