package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

class ViewsConsumerTest {

  @Test
  void letsNobodyTurnOffExactness() {
    Map<String, Object> properties =
        ViewsConsumer.properties(
            settings(
                Map.of(
                    "isolation.level",
                    "read_uncommitted",
                    "enable.auto.commit",
                    "true",
                    "auto.offset.reset",
                    "latest",
                    "group.id",
                    "another")),
            "onrecord-views-1");

    assertThat(properties)
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "none")
        .containsEntry("group.id", "onrecord-views-1");
  }

  @Test
  void passesEveryOtherPropertyOn() {
    Map<String, Object> properties =
        ViewsConsumer.properties(
            settings(Map.of("max.poll.records", "7", "security.protocol", "SSL")), "any");

    assertThat(properties)
        .containsEntry("max.poll.records", "7")
        .containsEntry("security.protocol", "SSL");
  }

  @Test
  void worksWithTheNewerGroupProtocol() {
    try (Consumer<byte[], byte[]> consumer =
        ViewsConsumer.create(
            settings(Map.of("bootstrap.servers", "localhost:1", "group.protocol", "consumer")),
            "any")) {
      assertThat(consumer.subscription()).isEmpty();
    }
  }

  private static ViewsSettings settings(Map<String, String> kafka) {
    return new ViewsSettings(
        new ClusterSettings(kafka, Map.of()),
        Topics.standard(),
        Database.sqlite(Path.of("views.db")),
        ViewsSettings.DEFAULT_GROUP_PREFIX,
        Duration.ZERO);
  }
}
