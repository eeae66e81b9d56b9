package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.ReleasedSchemas;
import dev.onrecord.kafka.ReleasedSchemas.Released;
import dev.onrecord.schemas.Compatibility;
import dev.onrecord.schemas.Compatibility.Version;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.ActorTotals;
import dev.onrecord.streams.state.ArticleState;
import dev.onrecord.streams.state.EntityDelta;
import dev.onrecord.streams.state.EntityTotals;
import dev.onrecord.streams.state.StateSerde;
import dev.onrecord.testing.ReleaseFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Today's schemas against those of all releases. A release adds its own with {@code
 * -Drelease.write=VERSION}; CONTRIBUTING.md tells how.
 */
class ReleasedSchemasTest {
  private static final ReleaseFolder PUBLIC =
      new ReleaseFolder(Path.of("../../schemas/src/main/resources/dev/onrecord/schemas/released"));
  private static final ReleaseFolder STATE =
      new ReleaseFolder(
          Path.of("../../streams/src/main/resources/dev/onrecord/streams/state/released"));

  @BeforeAll
  static void writeRelease() throws IOException {
    String version = System.getProperty("release.write");
    if (version != null) {
      PUBLIC.write(version, topicSchemas());
      STATE.write(version, stateSchemas());
    }
  }

  @Test
  void everyTopicCanBeReadByEveryReleaseAndEveryReleaseByUs() {
    Map<String, Schema> now = topicSchemas();

    List<String> breaks =
        ReleasedSchemas.of(Topics.class).schemas().stream()
            .filter(released -> now.containsKey(released.name()))
            .flatMap(
                released -> Compatibility.bothWays(today(now, released), called(released)).stream())
            .toList();

    assertThat(breaks).isEmpty();
  }

  @Test
  void everyTopicOfEveryReleaseIsStillThere() {
    assertThat(topicSchemas().keySet()).containsAll(names(ReleasedSchemas.of(Topics.class)));
  }

  /** State is read by its own and later releases only: a rollback starts from a reset. */
  @Test
  void stateOfEveryReleaseCanBeReadByUs() {
    Map<String, Schema> now = stateSchemas();

    List<String> breaks =
        ReleasedSchemas.of(StateSerde.class).schemas().stream()
            .flatMap(
                released -> Compatibility.oneWay(today(now, released), called(released)).stream())
            .toList();

    assertThat(breaks).isEmpty();
    assertThat(now.keySet()).containsAll(names(ReleasedSchemas.of(StateSerde.class)));
  }

  /** What is listed is read and compared with its hash; what is not listed would not be. */
  @Test
  void everyReleasedSchemaIsSealed() throws IOException {
    assertThat(sealed(ReleasedSchemas.of(Topics.class))).isEqualTo(PUBLIC.files()).isNotEmpty();
    assertThat(sealed(ReleasedSchemas.of(StateSerde.class))).isEqualTo(STATE.files()).isNotEmpty();
  }

  private static Version today(Map<String, Schema> now, Released released) {
    return new Version("today's " + released.name(), now.get(released.name()));
  }

  private static Version called(Released released) {
    return new Version(released.name() + " of " + released.version(), released.schema());
  }

  private static List<String> sealed(ReleasedSchemas schemas) {
    return schemas.schemas().stream()
        .map(released -> released.version() + "/" + released.name() + ".avsc")
        .toList();
  }

  private static List<String> names(ReleasedSchemas schemas) {
    return schemas.schemas().stream().map(Released::name).distinct().toList();
  }

  /** By the topic's name without the prefix. */
  private static Map<String, Schema> topicSchemas() {
    Map<String, Schema> schemas = new TreeMap<>();
    for (Topic<?> topic : Topics.withPrefix("").all()) {
      topic.schema().ifPresent(schema -> schemas.put(topic.name(), schema));
    }
    return schemas;
  }

  private static Map<String, Schema> stateSchemas() {
    return Stream.of(
            ActorDelta.getClassSchema(),
            ActorTotals.getClassSchema(),
            ArticleState.getClassSchema(),
            EntityDelta.getClassSchema(),
            EntityTotals.getClassSchema())
        .collect(Collectors.toMap(Schema::getName, schema -> schema, (a, b) -> a, TreeMap::new));
  }
}
