package dev.onrecord.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.ClusterSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadErrorsTest {
  private final StreamsHealth health = new StreamsHealth();
  private final ThreadErrors errors =
      new ThreadErrors(
          ClusterSettings.of("broker:9092", "http://registry"),
          new CountDownLatch(0),
          health,
          new SimpleMeterRegistry());

  @Test
  void replacesTheThreadWhenATransactionIsLostWithItsCoordinator() {
    StreamsException error =
        new StreamsException("commit", new InvalidTxnStateException("invalid state"));

    assertThat(errors.handle(error)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(errors.failure()).isEmpty();
    assertThat(health.whyNotReady())
        .hasValueSatisfying(why -> assertThat(why).contains("broker:9092"));
  }

  @Test
  void endsTheApplicationForWhatNoRepetitionMends() {
    StreamsException error = new StreamsException("process", new IllegalStateException("a bug"));

    assertThat(errors.handle(error)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(errors.failure()).contains(error);
  }
}
