package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.SubjectAdmin;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.TopicAdmin;
import dev.onrecord.schemas.TopicAdmin.Outcome;
import dev.onrecord.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSandbox.class)
class TopicAdminIT {
  private final Topics topics = Topics.withPrefix("admin-" + UUID.randomUUID() + ".");

  @Test
  void createsATopicOnceAndLeavesItAloneAfterwards(ClusterSettings cluster) {
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      assertThat(admin.apply(topics.articles(), 2, Optional.empty())).isEqualTo(Outcome.CREATED);

      assertThat(admin.apply(topics.articles(), 2, Optional.empty())).isEqualTo(Outcome.UNCHANGED);
    }
  }

  @Test
  void bringsTheConfigurationOfATopicInLine(ClusterSettings cluster) {
    Topic<Statement> now = topics.statements();
    Topic<Statement> before =
        new Topic<>(
            now.name(),
            now.valueType(),
            new Topic.Cleanup.Delete(Duration.ofDays(1)),
            now.maxMessageBytes());
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.apply(before, 1, Optional.empty());

      assertThat(admin.apply(now, 1, Optional.empty())).isEqualTo(Outcome.CHANGED);

      assertThat(admin.find(now).orElseThrow().config()).containsAllEntriesOf(now.config());
    }
  }

  @Test
  void givesUpWaitingWithTheTopicsNameAndWhatToDo(ClusterSettings cluster) {
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      assertThatThrownBy(
              () -> admin.awaitTopics(List.of(topics.entityCounts()), Duration.ofMillis(300)))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining(topics.entityCounts().name())
          .hasMessageContaining("topics apply");
    }
  }

  @Test
  void givesUpWaitingForABrokerThatDoesNotAnswerWithItsAddress() {
    try (TopicAdmin admin = new TopicAdmin(ClusterSettings.of("127.0.0.1:1", "http://nowhere"))) {
      assertThatThrownBy(() -> admin.awaitTopics(topics.all(), Duration.ofSeconds(1)))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("127.0.0.1:1 does not answer");
    }
  }

  @Test
  void registersASchemaAndRefusesAnIncompatibleOne(ClusterSettings cluster) {
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    Topic<?> days = topics.actorDays();
    Topic<?> counts =
        new Topic<>(days.name(), dev.onrecord.schemas.ActorCounts.class, days.cleanup(), 1 << 20);

    assertThat(subjects.register(days)).isEqualTo(subjects.register(days));
    assertThat(subjects.newestVersion(days)).hasValue(1);

    assertThatThrownBy(() -> subjects.register(counts))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(days.subject())
        .hasMessageContaining("not compatible");
  }
}
