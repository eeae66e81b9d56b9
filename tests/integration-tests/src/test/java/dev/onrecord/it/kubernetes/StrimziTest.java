package dev.onrecord.it.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.MoreCollectors;
import com.google.common.collect.Sets;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserSpec;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topics and users in deploy/kubernetes/strimzi against the catalogues of the product. */
class StrimziTest {
  private static final String TOPICS_FILE = "strimzi/topics.yaml";
  private static final int REPLICAS = 3;

  private Manifests strimzi;

  @BeforeEach
  void read() throws IOException {
    strimzi = Manifests.ofFolders("strimzi");
  }

  @Test
  void everyTopicIsThatOfTheCatalogue() throws IOException {
    String wanted =
        Topics.standard().all().stream()
            .map(StrimziTest::manifest)
            .collect(Collectors.joining("---\n"));

    assertThat(Files.readString(Manifests.FOLDER.resolve(TOPICS_FILE)))
        .as("after the comment, " + TOPICS_FILE + " has to be the following")
        .endsWith("\n" + wanted);
    assertThat(strimzi.of(KafkaTopic.class)).hasSameSizeAs(Topics.standard().all());
  }

  private static String manifest(Topic<?> topic) {
    String settings =
        topic.config().entrySet().stream()
            .map(setting -> "    %s: \"%s\"\n".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining());
    return """
    apiVersion: kafka.strimzi.io/v1
    kind: KafkaTopic
    metadata:
      name: %s
      labels:
        strimzi.io/cluster: kafka
    spec:
      partitions: %d
      replicas: %d
      config:
    %s\
    """
        .formatted(topic.name(), Topics.DEFAULT_PARTITIONS, REPLICAS, settings);
  }

  /** Describe is not listed where another right implies it. */
  @Test
  void everyUserMayWhatItsCommandNeedsAndNoMore() {
    Topics topics = Topics.standard();
    List<Topic<?>> articles = List.of(topics.articles(), topics.reprocess());
    List<Topic<?>> results =
        topics.all().stream().filter(topic -> !articles.contains(topic)).toList();

    assertThat(rights("onrecord-topics"))
        .isEqualTo(onTopics(topics.all(), "CREATE", "DESCRIBE", "ALTER_CONFIGS"));
    assertThat(rights("onrecord-replay")).isEqualTo(onTopics(List.of(topics.articles()), "WRITE"));
    assertThat(rights("onrecord-streams"))
        .isEqualTo(
            Sets.union(
                Sets.union(onTopics(articles, "READ"), onTopics(results, "WRITE")),
                Set.of(
                    "CREATE on topic onrecord-streams-*",
                    "READ on topic onrecord-streams-*",
                    "WRITE on topic onrecord-streams-*",
                    "DELETE on topic onrecord-streams-*",
                    "READ on group onrecord-streams",
                    "WRITE on transactional id onrecord-streams-*")));
    assertThat(rights("onrecord-views"))
        .isEqualTo(
            Sets.union(
                onTopics(topics.viewed(), "READ"), Set.of("READ on group onrecord-views-*")));
    assertThat(rights("onrecord-monitor"))
        .isEqualTo(
            onTopics(
                List.of(topics.extractions(), topics.statements(), topics.actorCounts()), "READ"));
  }

  private static Set<String> onTopics(List<Topic<?>> topics, String... operations) {
    return topics.stream()
        .flatMap(
            topic ->
                Stream.of(operations)
                    .map(operation -> "%s on topic %s".formatted(operation, topic.name())))
        .collect(Collectors.toSet());
  }

  private Set<String> rights(String user) {
    KafkaUserSpec spec =
        strimzi.of(KafkaUser.class).stream()
            .filter(found -> found.getMetadata().getName().equals(user))
            .collect(MoreCollectors.onlyElement())
            .getSpec();
    return ((KafkaUserAuthorizationSimple) spec.getAuthorization())
        .getAcls().stream()
            .flatMap(
                acl ->
                    acl.getOperations().stream()
                        .map(operation -> named(operation) + " on " + described(acl.getResource())))
            .collect(Collectors.toSet());
  }

  /** As Kafka names it. */
  private static String named(AclOperation operation) {
    return CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, operation.toValue());
  }

  private static String described(AclRuleResource resource) {
    if (resource instanceof AclRuleTopicResource topic) {
      return described("topic", topic.getName(), topic.getPatternType());
    }
    if (resource instanceof AclRuleGroupResource group) {
      return described("group", group.getName(), group.getPatternType());
    }
    if (resource instanceof AclRuleTransactionalIdResource id) {
      return described("transactional id", id.getName(), id.getPatternType());
    }
    throw new IllegalArgumentException(resource.getType());
  }

  private static String described(String type, String name, AclResourcePatternType pattern) {
    return type + " " + name + (pattern == AclResourcePatternType.PREFIX ? "*" : "");
  }

  /** The cluster is named in two files, and its operators' Secrets in the others. */
  @Test
  void everyPartHasTheUserOfItsName() throws IOException {
    assertThat(Manifests.ofFolders("base", "replay").workloads())
        .map(workload -> workload.variable("KAFKA_SASL_JAAS_CONFIG").orElseThrow())
        .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
        .containsExactlyInAnyOrderElementsOf(
            strimzi.of(KafkaUser.class).stream()
                .map(user -> user.getMetadata().getName())
                .toList());
  }
}
