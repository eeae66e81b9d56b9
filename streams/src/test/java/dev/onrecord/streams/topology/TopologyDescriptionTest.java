package dev.onrecord.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.ScriptedExtractor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
  private static final Path COMMITTED = Path.of("src/test/resources/topology.txt");

  /**
   * Names of stores and internal topics are a promise to running applications: changing them loses
   * their state. Change the file on purpose, with {@code -Dtopology.write=true}.
   */
  @Test
  void isTheOneThatWasReviewed() throws IOException {
    String description =
        new OnRecordTopology(
                Topics.standard(),
                new AvroSerdes(ClusterSettings.of("nowhere:9092", "mock://description")),
                new ScriptedExtractor("scripted-1"),
                MinConfidence.NONE,
                new SimpleMeterRegistry())
            .build(new Properties())
            .describe()
            .toString();
    if (Boolean.getBoolean("topology.write")) {
      Files.writeString(COMMITTED, description);
    }

    assertThat(description).isEqualTo(Files.readString(COMMITTED));
  }
}
