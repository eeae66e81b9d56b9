package dev.onrecord.streams.runtime;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** Tells whether an application is alive and ready, and if not, why. Thread-safe. */
final class StreamsHealth {
  /** After this time, Kafka too removes a thread that does not poll. */
  private static final Duration MAX_POLL_AGE = Duration.ofMinutes(5);

  /** An outage ends a thread. The next one needs up to this long to run into it again. */
  private static final Duration OUTAGE_LASTS = Duration.ofSeconds(30);

  private volatile KafkaStreams streams;
  private volatile Outage lastOutage;

  private record Outage(String what, long at) {}

  void runs(KafkaStreams started) {
    streams = started;
  }

  void outage(String what) {
    lastOutage = new Outage(what, System.nanoTime());
  }

  /** Empty while the application works or waits for topics and schemas. */
  Optional<String> whyNotAlive() {
    if (streams == null) {
      return Optional.empty();
    }
    if (streams.state() == State.ERROR || streams.state() == State.PENDING_ERROR) {
      return Optional.of("the application has failed");
    }
    double silent = oldestPollSeconds();
    return silent <= MAX_POLL_AGE.toSeconds()
        ? Optional.empty()
        : Optional.of("a thread has not polled for %.0f s".formatted(silent));
  }

  /** Empty while articles can be processed. */
  Optional<String> whyNotReady() {
    Outage outage = lastOutage;
    if (outage != null && System.nanoTime() - outage.at() < OUTAGE_LASTS.toNanos()) {
      return Optional.of(outage.what());
    }
    if (streams == null) {
      return Optional.of("waiting for topics and schemas");
    }
    State state = streams.state();
    return switch (state) {
      case RUNNING -> Optional.empty();
      case CREATED -> Optional.of("starting");
      case REBALANCING -> Optional.of("partitions are being assigned or state restored");
      default -> Optional.of("state " + state);
    };
  }

  private double oldestPollSeconds() {
    return streams.metrics().values().stream()
        .filter(metric -> isAgeOfPoll(metric.metricName()))
        .map(Metric::metricValue)
        .mapToDouble(age -> ((Number) age).doubleValue())
        .max()
        .orElse(0);
  }

  /** Restore consumers do not count: they poll only while there is state to restore. */
  private static boolean isAgeOfPoll(MetricName name) {
    return name.name().equals("last-poll-seconds-ago")
        && name.group().equals("consumer-metrics")
        && !name.tags().get("client-id").endsWith("-restore-consumer");
  }
}
