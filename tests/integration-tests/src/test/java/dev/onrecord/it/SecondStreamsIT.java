package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several {@code streams} of one application on one machine, as the README starts them. */
@ExtendWith(SharedSandbox.class)
class SecondStreamsIT {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final String name = "it-" + UUID.randomUUID();
  private final Topics topics = Topics.withPrefix(name + ".");
  @TempDir Path folder;

  @Test
  void takesAFolderOfItsOwnAndTheSameAgainAtTheNextStart(ClusterSettings cluster) throws Exception {
    Provisioning.apply(topics, cluster, 3);
    try (OnRecordProcess first = started(cluster)) {
      try (OnRecordProcess second = started(cluster)) {
        assertThat(first.isAlive()).isTrue();
        second.stop();
        second.awaitEnd();
      }
      try (OnRecordProcess next = started(cluster);
          OnRecordProcess replay =
              start(cluster, "replay", System.getProperty("onrecord.home") + "/seeds")) {
        assertThat(replay.awaitEnd()).isZero();

        awaitTheViewsOfTheSeeds(cluster);
        assertThat(next.isAlive()).isTrue();
      }
      assertThat(folder.resolve("kafka-streams-2").resolve(name)).isDirectory();
      assertThat(folder.resolve("kafka-streams-3")).doesNotExist();
    }
  }

  @Test
  void saysThatTheFolderItWasGivenIsInUse(ClusterSettings cluster) throws Exception {
    Provisioning.apply(topics, cluster, 3);
    String state = folder.resolve("state").toString();
    try (OnRecordProcess first = started(cluster, "--state-dir", state);
        OnRecordProcess second = streams(cluster, "--state-dir", state)) {
      assertThat(second.awaitEnd()).isEqualTo(1);

      assertThat(second.output().lines())
          .singleElement()
          .asString()
          .startsWith("onrecord: state folder " + state + " is in use by another process")
          .contains("--state-dir");
      assertThat(first.isAlive()).isTrue();
    }
  }

  private OnRecordProcess started(ClusterSettings cluster, String... more) throws IOException {
    OnRecordProcess streams = streams(cluster, more);
    await()
        .atMost(LIMIT)
        .until(() -> streams.output().contains("-> RUNNING") || !streams.isAlive());
    return streams;
  }

  private OnRecordProcess streams(ClusterSettings cluster, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--application-id", name));
    arguments.addAll(List.of(more));
    return start(cluster, "streams", arguments.toArray(String[]::new));
  }

  /** With a temporary folder of its own, where the default state folder is. */
  private OnRecordProcess start(ClusterSettings cluster, String command, String... more)
      throws IOException {
    Map<String, String> environment = new HashMap<>(OnRecordProcess.environment(cluster));
    environment.put("ONRECORD_JAVA_OPTS", "-Djava.io.tmpdir=" + folder);
    environment.put("ONRECORD_TOPIC_PREFIX", name + ".");
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    return OnRecordProcess.packaged(environment, folder, arguments.toArray(String[]::new));
  }

  private void awaitTheViewsOfTheSeeds(ClusterSettings cluster) {
    ViewRows expected = new Oracle(Extractors.fast()).views(Seeds.publications());
    TopicReader reader = new TopicReader(cluster);
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(expected.differencesTo(reader.views(topics))).isEmpty());
  }
}
