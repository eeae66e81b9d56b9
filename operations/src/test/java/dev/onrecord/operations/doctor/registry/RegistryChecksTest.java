package dev.onrecord.operations.doctor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.check.Finding.Result;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryChecksTest {
  private static final Topic<Article> TOPIC = Topics.standard().articles();

  private final ClusterSettings cluster =
      ClusterSettings.of("localhost:1", "mock://" + UUID.randomUUID());
  private final SubjectAdmin subjects = new SubjectAdmin(cluster);

  @Test
  void aRegisteredSubjectIsOk() {
    subjects.register(TOPIC);

    assertThat(new SubjectCheck(subjects, TOPIC).run())
        .isEqualTo(Finding.ok("version 1, FULL_TRANSITIVE"));
  }

  @Test
  void aMissingSubjectIsAFailure() {
    assertThat(new SubjectCheck(subjects, TOPIC).run())
        .isEqualTo(Finding.failure("missing", "'onrecord topics apply' registers it"));
  }

  @Test
  void anotherCompatibilityIsAFailure() throws Exception {
    subjects.register(TOPIC);
    SchemaRegistryClient registry = new AvroSerdes(cluster).registry();
    registry.updateConfig(TOPIC.subject(), new Config("BACKWARD"));

    assertThat(new SubjectCheck(subjects, TOPIC).run())
        .isEqualTo(
            Finding.failure(
                "compatibility is BACKWARD, not FULL_TRANSITIVE",
                "'onrecord topics apply' sets it"));
  }

  @ParameterizedTest
  @CsvSource({
    "/apis/ccompat/v7/v1/metadata/version, '{\"version\":\"7.7.0\"}', Confluent's 7.7.0",
    "/apis/registry/v2/system/info, '{\"version\":\"2.6\"}', Apicurio's 2.6",
    "/apis/ccompat/v7/v1/metadata/version, '[1]', kind unknown",
    "/apis/ccompat/v7/v1/metadata/version, '<html>', kind unknown"
  })
  void tellsWhichRegistryAnswers(String path, String body, String kind) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          boolean asked = exchange.getRequestURI().getPath().equals(path);
          exchange.sendResponseHeaders(asked ? 200 : 404, asked ? answer.length : -1);
          if (asked) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
    try {
      RegistryServer registry =
          new RegistryServer(
              "http://127.0.0.1:%d/apis/ccompat/v7/".formatted(server.getAddress().getPort()));

      assertThat(registry.product().orElse("kind unknown")).isEqualTo(kind);
      assertThat(registry.time()).isPresent();
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "30, OK", "-30, OK", "31, WARNING", "-86400, WARNING"})
  void clocksThatDifferAreAWarning(long seconds, Result result) {
    Instant there = Instant.parse("2026-01-02T03:04:05Z");

    assertThat(ClockCheck.judge(Optional.of(there), there.plusSeconds(seconds)).result())
        .isEqualTo(result);
  }

  @Test
  void aRegistryWithoutAClockIsNoFailure() {
    assertThat(ClockCheck.judge(Optional.empty(), Instant.EPOCH).result())
        .isEqualTo(Result.SKIPPED);
  }
}
