package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.reset.Reset;
import dev.onrecord.operations.reset.ResetSettings;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One pipeline, and the topics and groups of an application whose id begins like the pipeline's.
 */
@ExtendWith(SharedSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResetIT {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");

  private static final List<Publication> PUBLISHED =
      List.of(
          Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH it rains\nBob it pours")),
          Publication.of(article("b", "2022-01-25", "Bob MIXED THOUGHT it shines")),
          Publication.of(article("a", "2022-01-24", "2022-01-26", "Ann DIRECT SPEECH it snows")));

  private RunningPipeline pipeline;
  private Admin admin;
  private Path state;
  private String other;

  @BeforeAll
  void start(ClusterSettings cluster, @TempDir Path folder) throws Exception {
    state = folder.resolve("state");
    pipeline =
        new RunningPipeline(cluster, Database.sqlite(folder.resolve("views.db")), state, EXTRACTOR);
    admin = Admin.create(cluster.kafkaWith(Map.of()));
    other = pipeline.streamsSettings().applicationId() + "-other";
    PUBLISHED.forEach(pipeline::publish);
    pipeline.viewsWhenCaughtUp();
    makeOther();
  }

  private void makeOther() throws Exception {
    String topic = otherTopic();
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    admin
        .alterConsumerGroupOffsets(
            other, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
        .all()
        .get();
    Files.createDirectories(state.resolve(other));
  }

  private String otherTopic() {
    return other + "-articles-changelog";
  }

  @AfterAll
  void stop() {
    pipeline.close();
    admin.close();
  }

  @Test
  void refusesWhileStreamsOrViewsRunAndNamesThem() {
    try (Reset reset = new Reset(settings())) {
      assertThatThrownBy(reset::plan)
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(pipeline.streamsSettings().applicationId() + " (")
          .hasMessageContaining(pipeline.viewsSettings().groupPrefix() + "-")
          .hasMessageContaining(" (consumer-");
    }
  }

  @Test
  void findsNothingUnderAMisspeltNameAndDoesNothing() throws Exception {
    String misspelt = pipeline.streamsSettings().applicationId().replaceFirst(".$", "");
    Set<String> before = topics();
    List<String> done = new ArrayList<>();
    try (Reset reset = new Reset(settings(misspelt, "no-such-group"))) {
      reset.run(done::add);

      assertThat(reset.plan().isEmpty()).isTrue();
    }
    assertThat(done).isEmpty();
    assertThat(topics()).isEqualTo(before);
  }

  @Test
  void leavesATopicThatMayBeAnotherApplications() throws Exception {
    // Topic actor-articles of application "a" and topic articles of application "a-actor".
    String shared = other + "-actor-articles-changelog";
    admin.createTopics(List.of(new NewTopic(shared, 1, (short) 1))).all().get();
    admin
        .alterConsumerGroupOffsets(
            other + "-actor", Map.of(new TopicPartition(shared, 0), new OffsetAndMetadata(0)))
        .all()
        .get();
    try (Reset reset = new Reset(settings(other, "no-such-group"))) {
      assertThatThrownBy(reset::plan)
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(shared)
          .hasMessageContaining("application " + other + "-actor");
    }
    admin.deleteTopics(List.of(shared)).all().get();
  }

  @Test
  void givesTheSameViewsAgainThoughItIsCutShortAndLeavesAnotherApplicationAlone() throws Exception {
    ViewRows expected = new Oracle(EXTRACTOR).views(PUBLISHED);
    pipeline.stop();
    try {
      for (int steps : List.of(1, 6, 9, 11)) {
        assertThatThrownBy(() -> cutShortAfter(steps)).isInstanceOf(CutShortException.class);
      }
      try (Reset reset = new Reset(settings())) {
        reset.run(done -> {});

        assertThat(reset.plan().isEmpty()).isTrue();
      }
      assertThat(ownNames(topics(), otherTopic())).isEmpty();
      assertThat(ownNames(groups(), other)).isEmpty();
      assertThat(topics()).contains(otherTopic());
      assertThat(groups()).contains(other);
      assertThat(state).isDirectoryContaining(path -> path.endsWith(other));
      assertThat(rows()).isZero();
    } finally {
      pipeline.start();
    }
    assertThat(pipeline.differencesTo(expected)).isEmpty();
  }

  private static final class CutShortException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void cutShortAfter(int steps) {
    List<String> done = new ArrayList<>();
    try (Reset reset = new Reset(settings())) {
      reset.run(
          step -> {
            done.add(step);
            if (done.size() == steps) {
              throw new CutShortException();
            }
          });
    }
  }

  private long rows() {
    return new Views(pipeline.database())
        .tables().stream().mapToLong(table -> table.rows().size()).sum();
  }

  private List<String> ownNames(Set<String> names, String butNot) {
    String own = pipeline.streamsSettings().applicationId();
    return names.stream()
        .filter(name -> name.equals(own) || name.startsWith(own + "-"))
        .filter(name -> !name.startsWith(other + "-actor"))
        .filter(name -> !name.equals(butNot))
        .toList();
  }

  private Set<String> topics() throws Exception {
    return admin.listTopics().names().get();
  }

  private Set<String> groups() throws Exception {
    return admin.listGroups().all().get().stream()
        .map(group -> group.groupId())
        .collect(Collectors.toSet());
  }

  private ResetSettings settings() {
    return new ResetSettings(pipeline.streamsSettings(), pipeline.viewsSettings(), false);
  }

  private ResetSettings settings(String applicationId, String group) {
    return new ResetSettings(
        pipeline.streamsSettings().withApplicationId(applicationId),
        new ViewsSettings(
            pipeline.cluster(), pipeline.topics(), pipeline.database(), group, Duration.ZERO),
        false);
  }
}
