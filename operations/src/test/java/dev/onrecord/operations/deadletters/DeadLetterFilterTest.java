package dev.onrecord.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterFilterTest {
  private final DeadLetter letter = DeadLetterHeaders.letter(Records.letter(new RecordHeaders()));

  @Test
  void thatAsksForNothingTakesAll() {
    assertThat(DeadLetterFilter.ALL.takes(letter)).isTrue();
  }

  @Test
  void takesAKeyAsAWhole() {
    assertThat(key("a1").takes(letter)).isTrue();
    assertThat(key("a").takes(letter)).isFalse();
  }

  @Test
  void findsPartsOfTheErrorsClassAndMessageInAnyCase() {
    assertThat(error("serialization").takes(letter)).isTrue();
    assertThat(error("MAGIC BYTE").takes(letter)).isTrue();
    assertThat(error("timeout").takes(letter)).isFalse();
  }

  @Test
  void takesTheTopicThatTheRecordCameFrom() {
    assertThat(topic("onrecord.articles").takes(letter)).isTrue();
    assertThat(topic("onrecord.dead-letters").takes(letter)).isFalse();
  }

  @Test
  void countsTheFirstMomentInAndTheLastOut() {
    assertThat(between(Records.AT, Records.AT.plusMillis(1)).takes(letter)).isTrue();
    assertThat(between(Records.AT.plusMillis(1), Instant.MAX).takes(letter)).isFalse();
    assertThat(between(Instant.MIN, Records.AT).takes(letter)).isFalse();
  }

  private static DeadLetterFilter key(String key) {
    return new DeadLetterFilter(
        Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static DeadLetterFilter error(String text) {
    return new DeadLetterFilter(
        Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static DeadLetterFilter topic(String topic) {
    return new DeadLetterFilter(
        Optional.empty(), Optional.empty(), Optional.of(topic), Optional.empty(), Optional.empty());
  }

  private static DeadLetterFilter between(Instant since, Instant until) {
    return new DeadLetterFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.of(until));
  }
}
