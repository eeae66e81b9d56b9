package dev.onrecord.kafka.lag;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports how far a part of the process is behind, by topic: over all partitions, whoever reads
 * them. Measures on a thread of its own, from the first time somebody asks. Thread-safe.
 */
public final class LagMetrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LagMetrics.class);
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final MeterRegistry registry;
  private final List<Gauge> gauges;
  private final Supplier<TopicLags> opening;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "lag");
            daemon.setDaemon(true);
            return daemon;
          });
  private TopicLags lags;
  private volatile Map<String, Long> measured = Map.of();

  /**
   * @param part who reads, as metrics name it
   */
  public LagMetrics(
      MeterRegistry registry,
      String part,
      ClusterSettings cluster,
      List<String> topics,
      ReachedOffsets offsets) {
    this.registry = registry;
    opening = () -> new TopicLags(cluster, topics, offsets);
    gauges = topics.stream().map(topic -> gauge(part, topic)).toList();
  }

  private Gauge gauge(String part, String topic) {
    return Gauge.builder("onrecord.lag.records", () -> lag(topic))
        .description("Records a part of the process has still to read, by topic")
        .tags("part", part, "topic", topic)
        .register(registry);
  }

  /** NaN before the first measurement, and while the topic does not exist. */
  private double lag(String topic) {
    if (asked.compareAndSet(false, true)) {
      thread.scheduleWithFixedDelay(this::measure, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
    Long lag = measured.get(topic);
    return lag == null ? Double.NaN : lag;
  }

  private void measure() {
    try {
      if (lags == null) {
        lags = opening.get();
      }
      measured = lags.measure();
    } catch (OnRecordException | KafkaException e) {
      LOG.debug("the lag cannot be measured", e);
    }
  }

  @Override
  public void close() {
    gauges.forEach(registry::remove);
    thread.shutdownNow();
    try {
      if (thread.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS) && lags != null) {
        lags.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
