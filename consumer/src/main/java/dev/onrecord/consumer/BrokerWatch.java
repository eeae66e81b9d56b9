package dev.onrecord.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Says so when no broker is connected: a poll only returns nothing then. Not thread-safe. */
public final class BrokerWatch {
  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(5);

  private final Consumer<?, ?> consumer;
  private final String brokers;
  private final Outage outage = new Outage();
  private long connectedAt = System.nanoTime();

  public BrokerWatch(Consumer<?, ?> consumer, String brokers) {
    this.consumer = consumer;
    this.brokers = brokers;
  }

  /** Looks whether there is a connection; to be called again and again. */
  public void look() {
    if (connections().filter(count -> count == 0).isEmpty()) {
      connectedAt = System.nanoTime();
      outage.over();
    } else if (System.nanoTime() - connectedAt > TIME_TO_CONNECT.toNanos()) {
      outage.noticed(new OutageException("Kafka at %s does not answer".formatted(brokers), null));
    }
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
