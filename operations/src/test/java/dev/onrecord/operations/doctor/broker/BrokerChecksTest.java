package dev.onrecord.operations.doctor.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.check.Finding.Result;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded from made-up answers of a broker. */
class BrokerChecksTest {
  private static final Topics TOPICS = Topics.standard();

  @Test
  void aTopicAsTheCatalogueWantsItIsOk() {
    assertThat(topicWith(Map.of()).result()).isEqualTo(Result.OK);
  }

  @Test
  void aMissingTopicIsAFailure() {
    assertThat(TopicCheck.judge(TOPICS.articles(), Optional.empty()))
        .isEqualTo(Finding.failure("missing", "'onrecord topics apply' creates it"));
  }

  @Test
  void everyDifferentSettingIsNamedWithBothValues() {
    assertThat(topicWith(Map.of("cleanup.policy", "delete", "retention.ms", "3600000")))
        .isEqualTo(
            Finding.failure(
                "cleanup.policy is delete, not compact; retention.ms is 3600000, not -1",
                "'onrecord topics apply' sets it"));
  }

  private static Finding topicWith(Map<String, String> different) {
    Topic<?> topic = TOPICS.articles();
    Map<String, String> config = new HashMap<>(topic.config());
    config.putAll(different);
    return TopicCheck.judge(topic, Optional.of(new TopicAdmin.Found(topic.name(), 6, 3, config)));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 6, OK, ''",
    "6, 3, FAILURE, --alter --topic onrecord.reprocess --partitions 6",
    "3, 6, FAILURE, delete onrecord.reprocess"
  })
  void copiesNeedAsManyPartitionsAsArticles(
      int articles, int reprocess, Result result, String advice) {
    Finding finding = PartitionsCheck.judge(TOPICS, articles, reprocess);

    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.advice()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({"0, WARNING", "1, WARNING", "2, OK", "3, OK"})
  void oldTransactionsAreAWarning(short level, Result result) {
    assertThat(FeaturesCheck.judge(Map.of("transaction.version", level)).result())
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"EMPTY, WARNING", "DEAD, WARNING", "STABLE, OK", "PREPARING_REBALANCE, OK"})
  void aGroupWithoutMembersIsAWarning(GroupState state, Result result) {
    assertThat(GroupCheck.judge("views", state, ", members: 2").result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, OK, enough for every command",
    "1, 0, WARNING, 'lacks READ on topic onrecord.articles, WRITE on topic onrecord.articles'",
    "1, 1, FAILURE, lacks WRITE on topic onrecord.articles"
  })
  void rightsThatSufficeForNoCommandAreAFailure(
      int retract, int replay, Result result, String found) {
    Finding finding =
        RightsCheck.judge(
            Map.of(
                "retract", lacking(Rights.retract(TOPICS.articles()), retract),
                "replay", lacking(Rights.replay(TOPICS.articles()), replay)));

    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.found()).contains(found);
  }

  private static Set<Right> lacking(Rights command, int all) {
    return all == 0 ? Set.of() : Set.copyOf(command.all());
  }
}
