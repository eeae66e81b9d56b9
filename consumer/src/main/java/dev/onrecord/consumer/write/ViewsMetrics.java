package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.outage.Outage;
import dev.onrecord.schemas.CloudEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the writer of the views has done since the process began. Thread-safe. */
final class ViewsMetrics {
  static final String PART = "views";

  /** Older articles, as when views are filled again, would outweigh all others in a sum. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer transaction;

  /**
   * @param topics the views' topics; each has its metrics from the start, at 0
   */
  ViewsMetrics(MeterRegistry registry, Clock clock, List<String> topics) {
    this.registry = registry;
    this.clock = clock;
    transaction =
        Timer.builder("onrecord.views.transaction")
            .description("Time to write a batch with its offsets, commit included")
            .serviceLevelObjectives(
                millis(1),
                millis(5),
                millis(10),
                millis(25),
                millis(50),
                millis(100),
                millis(250),
                millis(1000),
                millis(5000),
                millis(30_000))
            .register(registry);
    Arrays.stream(View.values()).forEach(this::rows);
    topics.forEach(this::latency);
  }

  /** Counts a committed batch, and how long each of its records was on its way. */
  void written(Duration took, Batch batch, Stream<ConsumerRecord<byte[], byte[]>> records) {
    transaction.record(took);
    batch.views().forEach(view -> rows(view).increment(batch.changes(view).size()));
    Instant now = clock.instant();
    records.forEach(
        record ->
            CloudEvents.time(record.headers())
                .ifPresent(published -> latency(record.topic()).record(since(published, now))));
  }

  /** A new one, whose retries are counted. */
  Outage outage() {
    return new Outage(registry, PART);
  }

  private Counter rows(View view) {
    return Counter.builder("onrecord.views.rows")
        .description("Rows written or deleted, by view")
        .tag("view", view.tableName())
        .register(registry);
  }

  private Timer latency(String topic) {
    return Timer.builder("onrecord.views.latency")
        .description("From an article's publication to the commit of what it changed, by topic")
        .tag("topic", topic)
        .serviceLevelObjectives(
            millis(25),
            millis(50),
            millis(100),
            millis(150),
            millis(200),
            millis(250),
            millis(500),
            millis(1000),
            millis(2500),
            millis(5000),
            millis(10_000),
            millis(30_000),
            millis(60_000))
        .register(registry);
  }

  /** The clock of the publisher may be ahead of ours. */
  private static Duration since(Instant published, Instant now) {
    Duration latency = Duration.between(published, now);
    if (latency.isNegative()) {
      return Duration.ZERO;
    }
    return latency.compareTo(LONGEST) > 0 ? LONGEST : latency;
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
