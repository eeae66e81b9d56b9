package dev.onrecord.bench.latency;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Keeps timers with buckets fine enough for percentiles, and reads the percentiles. */
final class Latencies {
  /** Steps of 5 ms up to a second, of 100 ms up to 20 s. */
  private static final double[] BUCKETS =
      DoubleStream.concat(
              IntStream.rangeClosed(1, 200).mapToDouble(i -> i * 5e6),
              IntStream.rangeClosed(11, 200).mapToDouble(i -> i * 1e8))
          .toArray();

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Latencies() {
    registry
        .config()
        .meterFilter(
            new MeterFilter() {
              @Override
              public DistributionStatisticConfig configure(
                  Meter.Id id, DistributionStatisticConfig config) {
                return DistributionStatisticConfig.builder()
                    .serviceLevelObjectives(BUCKETS)
                    .build()
                    .merge(config);
              }
            });
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Counts by timer and bucket, now; the last is the count of all. */
  Map<String, long[]> snapshot() {
    Map<String, long[]> counts = new TreeMap<>();
    for (Meter meter : registry.getMeters()) {
      if (meter instanceof Timer timer && meter.getId().getTag("topic") != null) {
        counts.put(
            meter.getId().getName() + " " + meter.getId().getTag("topic"),
            LongStream.concat(
                    Arrays.stream(timer.takeSnapshot().histogramCounts())
                        .limit(BUCKETS.length)
                        .mapToLong(bucket -> (long) bucket.count()),
                    LongStream.of(timer.count()))
                .toArray());
      }
    }
    return counts;
  }

  /** One line a timer, of what was recorded between two snapshots. */
  static String table(Map<String, long[]> before, Map<String, long[]> after) {
    StringBuilder table = new StringBuilder();
    after.forEach(
        (name, counts) -> {
          long[] start = before.getOrDefault(name, new long[counts.length]);
          long[] between =
              IntStream.range(0, counts.length).mapToLong(i -> counts[i] - start[i]).toArray();
          table.append(
              "%-55s n=%-7d p50=%-6.0f p90=%-6.0f p99=%.0f ms%n"
                  .formatted(
                      name,
                      between[between.length - 1],
                      at(0.5, between),
                      at(0.9, between),
                      at(0.99, between)));
        });
    return table.toString();
  }

  /** The upper bound of the bucket that holds the quantile, in ms. */
  private static double at(double quantile, long[] cumulative) {
    long rank = (long) Math.ceil(quantile * cumulative[cumulative.length - 1]);
    for (int i = 0; i < cumulative.length && i < BUCKETS.length; i++) {
      if (cumulative[i] >= rank) {
        return BUCKETS[i] / TimeUnit.MILLISECONDS.toNanos(1);
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
