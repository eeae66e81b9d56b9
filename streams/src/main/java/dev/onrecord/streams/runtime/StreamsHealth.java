package dev.onrecord.streams.runtime;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** Says whether an application is alive and ready, and if not, why. Thread-safe. */
final class StreamsHealth {
  /** When Kafka, too, takes a thread that does not poll for lost. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

  private volatile KafkaStreams streams;

  void runs(KafkaStreams started) {
    streams = started;
  }

  /** Empty while threads work, or wait for the topics. */
  Optional<String> whyNotAlive() {
    if (streams == null) {
      return Optional.empty();
    }
    if (streams.state() == State.ERROR || streams.state() == State.PENDING_ERROR) {
      return Optional.of("the application has failed");
    }
    double silent = secondsSinceThePollOfTheSlowest();
    return silent <= LONGEST_TURN.toSeconds()
        ? Optional.empty()
        : Optional.of("a thread has not polled for %.0f s".formatted(silent));
  }

  /** Empty while articles are processed. */
  Optional<String> whyNotReady() {
    if (streams == null) {
      return Optional.of("waiting for the topics");
    }
    State state = streams.state();
    return switch (state) {
      case RUNNING -> Optional.empty();
      case CREATED -> Optional.of("starting");
      case REBALANCING -> Optional.of("partitions are being assigned or state restored");
      default -> Optional.of("state " + state);
    };
  }

  private double secondsSinceThePollOfTheSlowest() {
    return streams.metrics().values().stream()
        .filter(metric -> isAgeOfPoll(metric.metricName()))
        .map(Metric::metricValue)
        .mapToDouble(age -> ((Number) age).doubleValue())
        .max()
        .orElse(0);
  }

  /** The consumers that restore state poll only while there is some to restore. */
  private static boolean isAgeOfPoll(MetricName name) {
    return name.name().equals("last-poll-seconds-ago")
        && name.group().equals("consumer-metrics")
        && !name.tags().get("client-id").endsWith("-restore-consumer");
  }
}
