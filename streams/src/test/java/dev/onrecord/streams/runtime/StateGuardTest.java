package dev.onrecord.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateGuardTest {
  @TempDir Path folder;
  private StreamsSettings settings;
  private Path state;

  @BeforeEach
  void leaveState() throws IOException {
    settings =
        new StreamsSettings(
            ClusterSettings.of("127.0.0.1:1", "mock://nowhere"),
            Topics.standard(),
            "guarded",
            Optional.of(folder),
            Duration.ZERO);
    state = Files.createDirectories(settings.stateFolder().resolve("0_0"));
  }

  @Test
  void keepsStateAfterACleanEnd() {
    StateGuard guard = begin();
    guard.end();

    begin();

    assertThat(state).exists();
  }

  @Test
  void removesStateThatAKilledProcessLeft() {
    begin();

    begin();

    assertThat(state).doesNotExist();
  }

  private StateGuard begin() {
    StateGuard guard = new StateGuard(settings);
    StreamsBuilder builder = new StreamsBuilder();
    builder.table("topic", Consumed.as("source"), Materialized.as("store"));
    try (KafkaStreams streams =
        new KafkaStreams(builder.build(), settings.properties(new SimpleMeterRegistry()))) {
      guard.begin(streams);
    }
    return guard;
  }
}
