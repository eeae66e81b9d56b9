package dev.onrecord.operations.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.NarrowExtractor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPipelineTest {
  private final ClusterSettings unreachable =
      new ClusterSettings(
          Map.of(
              "bootstrap.servers", "127.0.0.1:1",
              "request.timeout.ms", "100",
              "default.api.timeout.ms", "200"),
          Map.of("schema.registry.url", "http://127.0.0.1:1"));

  @Test
  void aFailureNamesThePartThatFailed(@TempDir Path folder) {
    Topics topics = Topics.standard();
    Database database = Database.sqlite(folder.resolve("views.db"));
    try (LocalPipeline pipeline =
        LocalPipeline.start(
            new StreamsSettings(unreachable, topics, "id", Optional.of(folder), Duration.ZERO),
            new ViewsSettings(unreachable, topics, database, "group", Duration.ofMinutes(1)),
            new NarrowExtractor("narrow-1"),
            new SimpleMeterRegistry())) {
      await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(pipeline::requireNoFailure)
                      .isInstanceOf(OnRecordException.class)
                      .hasMessageStartingWith("streams: "));
    }
  }
}
