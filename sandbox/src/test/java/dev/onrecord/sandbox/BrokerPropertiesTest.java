package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {
  private static final Path DATA = Path.of("data");
  private static final Node FIRST = new Node(1, 9092, 9093);
  private static final Node SECOND = new Node(2, 9192, 9193);
  private static final Node THIRD = new Node(3, 9292, 9293);

  @Test
  void bindsEveryListenerToTheLoopbackAddress() {
    Properties properties = BrokerProperties.of(FIRST, List.of(FIRST), DATA);

    assertThat(properties)
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092");
  }

  @Test
  void createsNoTopicThatNobodyAskedFor() {
    Properties properties = BrokerProperties.of(FIRST, List.of(FIRST), DATA);

    assertThat(properties).containsEntry("auto.create.topics.enable", "false");
  }

  @Test
  void keepsOneReplicaOnASingleNode() {
    Properties properties = BrokerProperties.of(FIRST, List.of(FIRST), DATA);

    assertThat(properties)
        .containsAllEntriesOf(
            Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
  }

  @Test
  void keepsThreeReplicasAndTwoInSyncOnThreeNodes() {
    Properties properties = BrokerProperties.of(SECOND, List.of(FIRST, SECOND, THIRD), DATA);

    assertThat(properties)
        .containsAllEntriesOf(
            Map.of(
                "node.id", "2",
                "controller.quorum.voters", "1@127.0.0.1:9093,2@127.0.0.1:9193,3@127.0.0.1:9293",
                "transaction.state.log.replication.factor", "3",
                "transaction.state.log.min.isr", "2",
                "default.replication.factor", "3",
                "min.insync.replicas", "2"));
  }
}
