package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void returnsWhenNothingIsMissing() throws InterruptedException {
    Iterator<Optional<String>> missing =
        List.of(Optional.of("a topic"), Optional.<String>empty()).iterator();

    Waiting.whileMissing(missing::next, Duration.ofMinutes(1));

    assertThat(missing).isExhausted();
  }

  @Test
  void givesUpAtTheLimitAndSaysWhatIsMissing() {
    assertThatThrownBy(() -> Waiting.whileMissing(() -> Optional.of("a topic"), Duration.ZERO))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("a topic");
  }

  @Test
  void anInterruptOfAKafkaClientEndsTheWait() {
    assertThatThrownBy(
            () ->
                Waiting.whileMissing(
                    () -> {
                      throw new InterruptException("interrupted");
                    },
                    Duration.ofMinutes(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
