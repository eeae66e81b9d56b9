package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FencingTest {
  static Stream<KafkaException> fenced() {
    return Stream.of(
        new ProducerFencedException("an older epoch"),
        new InvalidProducerEpochException("an older epoch"),
        new InvalidTxnStateException("an invalid state"),
        new KafkaException("in an error state", new InvalidTxnStateException("an invalid state")));
  }

  @ParameterizedTest
  @MethodSource("fenced")
  void recognisesWhatKafkaSaysToAProducerThatIsSuperseded(KafkaException error) {
    assertThat(Fencing.isCauseOf(error)).isTrue();
  }

  @Test
  void doesNotRecogniseOtherErrors() {
    assertThat(Fencing.isCauseOf(new KafkaException("no", new RecordTooLargeException())))
        .isFalse();
  }
}
