package dev.onrecord.operations.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReprocessPlanTest {
  private static final TopicPartition FIRST = new TopicPartition("extractions", 0);
  private static final TopicPartition SECOND = new TopicPartition("extractions", 1);
  private static final ReprocessPlan WHOLE =
      ReprocessPlan.fromStart(Map.of(FIRST, 2L, SECOND, 0L), Map.of(FIRST, 10L, SECOND, 20L));

  @Test
  void goesOnWhereARunWasKilledAndEndsWhereThatWouldHaveEnded() {
    Map<TopicPartition, OffsetAndMetadata> committed = committedAt(4, 20);

    assertThat(ReprocessPlan.left(committed, Map.of(FIRST, 15L, SECOND, 25L)))
        .contains(
            new ReprocessPlan(
                Map.of(FIRST, new CopyRange(4, 10), SECOND, new CopyRange(20, 20)), true));
  }

  @Test
  void leavesNothingAfterARunThatCameToItsEnd() {
    assertThat(ReprocessPlan.left(committedAt(10, 21), Map.of(FIRST, 15L, SECOND, 25L))).isEmpty();
  }

  @Test
  void leavesNothingWhereNoRunWas() {
    assertThat(ReprocessPlan.left(Map.of(), Map.of(FIRST, 10L))).isEmpty();
  }

  @Test
  void leavesNothingWhenATopicWasDeletedAndCreatedSince() {
    assertThat(ReprocessPlan.left(committedAt(4, 20), Map.of(FIRST, 5L, SECOND, 25L))).isEmpty();
  }

  @Test
  void leavesNothingWhenPartitionsWereAdded() {
    TopicPartition third = new TopicPartition("extractions", 2);

    assertThat(ReprocessPlan.left(committedAt(4, 20), Map.of(FIRST, 15L, SECOND, 25L, third, 3L)))
        .isEmpty();
  }

  @Test
  void leavesNothingWhereOffsetsWereCommittedByOthers() {
    assertThat(ReprocessPlan.left(Map.of(FIRST, new OffsetAndMetadata(4, "")), Map.of(FIRST, 10L)))
        .isEmpty();
  }

  @Test
  void isDoneAtOnceWhereNothingWasEverRead() {
    assertThat(ReprocessPlan.fromStart(Map.of(FIRST, 0L), Map.of(FIRST, 0L)).isDone()).isTrue();
  }

  private static Map<TopicPartition, OffsetAndMetadata> committedAt(long first, long second) {
    return WHOLE.continuedFrom(Map.of(FIRST, first, SECOND, second)).committable();
  }
}
