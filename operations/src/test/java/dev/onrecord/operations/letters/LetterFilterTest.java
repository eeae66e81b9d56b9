package dev.onrecord.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LetterFilterTest {
  private final Letter letter = LetterHeaders.letter(Records.letter(new RecordHeaders()));

  @Test
  void thatAsksForNothingTakesAll() {
    assertThat(LetterFilter.ALL.takes(letter)).isTrue();
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

  private static LetterFilter key(String key) {
    return new LetterFilter(
        Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static LetterFilter error(String text) {
    return new LetterFilter(
        Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static LetterFilter topic(String topic) {
    return new LetterFilter(
        Optional.empty(), Optional.empty(), Optional.of(topic), Optional.empty(), Optional.empty());
  }

  private static LetterFilter between(Instant since, Instant until) {
    return new LetterFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.of(until));
  }
}
