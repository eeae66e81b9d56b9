package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.kafka.admin.TopicAdmin.Outcome;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
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
    Requirements requirements = new Requirements(List.of(topics.entityCounts()), List.of());

    assertThatThrownBy(
            () ->
                requirements.await(
                    cluster,
                    new AvroSerdes(cluster),
                    Rights.topicsList(topics),
                    Duration.ofMillis(300)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(topics.entityCounts().name())
        .hasMessageContaining("topics apply");
  }

  @Test
  void givesUpWaitingForABrokerThatDoesNotAnswerWithItsAddress() {
    ClusterSettings nowhere = ClusterSettings.of("127.0.0.1:1", "http://nowhere");
    Requirements requirements = new Requirements(topics.all(), List.of());

    assertThatThrownBy(
            () ->
                requirements.await(
                    nowhere,
                    new AvroSerdes(nowhere),
                    Rights.topicsList(topics),
                    Duration.ofSeconds(1)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("127.0.0.1:1 does not answer");
  }

  @Test
  void registersASchemaAndRefusesAnIncompatibleOne(ClusterSettings cluster) {
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    Topic<?> days = topics.actorDays();
    Topic<?> counts = new Topic<>(days.name(), ActorCounts.class, days.cleanup(), 1 << 20);

    assertThat(subjects.register(days)).isEqualTo(subjects.register(days));
    assertThat(subjects.newestVersion(days)).hasValue(1);

    assertThatThrownBy(() -> subjects.register(counts))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(days.subject())
        .hasMessageContaining("not compatible");
  }

  @Test
  void setsEverySubjectToFullTransitive(ClusterSettings cluster) throws Exception {
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    SchemaRegistryClient registry = new AvroSerdes(cluster).registry();

    for (Topic<?> topic : topics.all()) {
      if (topic.schema().isPresent()) {
        subjects.register(topic);

        assertThat(registry.getConfig(topic.subject()).getCompatibilityLevel())
            .as(topic.subject())
            .isEqualTo("FULL_TRANSITIVE");
      }
    }
  }

  /** The second version is compatible with ours; only the first is not: all of them count. */
  @Test
  void namesSubjectFieldAndVersionOfAnIncompatibleSchema(ClusterSettings cluster) throws Exception {
    Topic<?> days = topics.actorDays();
    SchemaRegistryClient registry = new AvroSerdes(cluster).registry();
    String ours = days.schema().orElseThrow().toString();
    String other = ours.replace("\"name\":\"thoughts\"", "\"name\":\"ideas\"");
    registry.register(days.subject(), new AvroSchema(other));
    registry.updateConfig(days.subject(), new Config("NONE"));
    registry.register(days.subject(), new AvroSchema(ours.replace("Of these, ", "")));

    assertThatThrownBy(() -> new SubjectAdmin(cluster).register(days))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(days.subject())
        .hasMessageContaining("FULL_TRANSITIVE")
        .hasMessageContaining("ActorDay.thoughts: the new schema cannot read what version 1 wrote")
        .hasMessageContaining("ActorDay.ideas: version 1 cannot read what the new schema wrote");
  }
}
