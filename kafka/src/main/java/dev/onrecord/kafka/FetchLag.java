package dev.onrecord.kafka;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How far consumers are behind, as of their last fetch. */
public final class FetchLag {
  private FetchLag() {}

  /**
   * The lag on a topic in records, summed over all partitions that the consumers read.
   *
   * @param metrics those of a Kafka client, or of Kafka Streams
   * @return NaN before the first fetch
   */
  public static double of(Map<MetricName, ? extends Metric> metrics, String topic) {
    double[] lags =
        metrics.values().stream()
            .filter(metric -> isLag(metric.metricName(), topic))
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
            .filter(lag -> !Double.isNaN(lag))
            .toArray();
    return lags.length == 0 ? Double.NaN : Arrays.stream(lags).sum();
  }

  /** Kafka reports a topic with dots a second time, with underscores for the dots. */
  private static boolean isLag(MetricName name, String topic) {
    return name.name().equals("records-lag") && topic.equals(name.tags().get("topic"));
  }
}
