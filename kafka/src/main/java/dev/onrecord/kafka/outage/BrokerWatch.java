package dev.onrecord.kafka.outage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Reports a lost broker connection, where {@code poll} alone just returns nothing. Not thread-safe.
 */
public final class BrokerWatch {
  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(5);

  private final Consumer<?, ?> consumer;
  private final String brokers;
  private final Outage outage;
  private long connectedAt = System.nanoTime();

  /**
   * @param outage paces the log; for this watch alone
   */
  public BrokerWatch(Consumer<?, ?> consumer, String brokers, Outage outage) {
    this.consumer = consumer;
    this.brokers = brokers;
    this.outage = outage;
  }

  /**
   * Checks the connection; to be called regularly.
   *
   * @return what is wrong; empty when nothing is, or only for a short time
   */
  public Optional<String> look() {
    if (connections().filter(count -> count == 0).isEmpty()) {
      connectedAt = System.nanoTime();
      outage.over();
      return Optional.empty();
    }
    if (System.nanoTime() - connectedAt <= TIME_TO_CONNECT.toNanos()) {
      return Optional.empty();
    }
    String what = "Kafka at %s does not answer".formatted(brokers);
    if (!outage.isWaiting()) {
      outage.noticed(new OutageException(Dependency.BROKER, what, null));
    }
    return Optional.of(what);
  }

  private Optional<Double> connections() {
    return consumer.metrics().entrySet().stream()
        .filter(metric -> isConnectionCount(metric.getKey()))
        .<Metric>map(Map.Entry::getValue)
        .map(metric -> (Double) metric.metricValue())
        .findFirst();
  }

  private static boolean isConnectionCount(MetricName name) {
    return name.group().equals("consumer-metrics") && name.name().equals("connection-count");
  }
}
