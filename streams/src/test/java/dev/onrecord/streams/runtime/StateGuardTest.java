package dev.onrecord.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
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
  private static final String ID = "guarded";

  @TempDir Path folder;
  private Path state;

  @BeforeEach
  void leaveState() throws IOException {
    state = Files.createDirectories(folder.resolve(ID).resolve("0_0"));
  }

  @Test
  void keepsStateAfterACleanEnd() {
    run(true);

    run(true);

    assertThat(state).exists();
  }

  @Test
  void removesStateThatAKilledProcessLeft() {
    run(false);

    run(true);

    assertThat(state).doesNotExist();
  }

  @Test
  void refusesTheOneFolderThatAnotherHas() {
    try (StateGuard first = StateGuard.lockFirstFree(settings(folder))) {
      assertThatThrownBy(() -> StateGuard.lockFirstFree(settings(folder)))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(first.folder() + " is in use")
          .hasMessageContaining("--state-dir");
    }
  }

  @Test
  void takesTheNextFolderWhereNoneIsNamedAndTheFirstAgainWhenItIsFree() {
    Path first;
    try (StateGuard one = StateGuard.lockFirstFree(settings(null));
        StateGuard other = StateGuard.lockFirstFree(settings(null))) {
      first = one.folder();
      assertThat(other.folder()).isEqualTo(Path.of(first + "-2"));
    }
    try (StateGuard again = StateGuard.lockFirstFree(settings(null))) {
      assertThat(again.folder()).isEqualTo(first);
    }
  }

  @Test
  void namesAFolderThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> StateGuard.lockFirstFree(settings(file.resolve("state"))))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(file + "/state cannot be written")
        .hasMessageContaining("--state-dir");
  }

  private void run(boolean cleanly) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.table("topic", Consumed.as("source"), Materialized.as("store"));
    try (StateGuard guard = StateGuard.lockFirstFree(settings(folder));
        KafkaStreams streams =
            new KafkaStreams(
                builder.build(), settings(folder).properties(new SimpleMeterRegistry()))) {
      guard.begin(streams);
      if (cleanly) {
        guard.end();
      }
    }
  }

  /**
   * @param stateDir null for the default ones, in which nothing but a lock is written
   */
  private static StreamsSettings settings(Path stateDir) {
    return new StreamsSettings(
        ClusterSettings.of("127.0.0.1:1", "mock://nowhere"),
        Topics.standard(),
        ID,
        Optional.ofNullable(stateDir),
        Duration.ZERO);
  }
}
