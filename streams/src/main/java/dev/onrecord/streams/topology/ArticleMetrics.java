package dev.onrecord.streams.topology;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * What became of the articles, beside the metrics of Kafka Streams itself: group {@code
 * stream-onrecord-metrics}, tag {@code task-id}, each as rate a second and total.
 */
final class ArticleMetrics {
  private static final String SCOPE = "onrecord";

  private final Sensor read;
  private final Sensor statements;
  private final Sensor repeated;
  private final Sensor ignored;
  private final Sensor withdrawn;

  ArticleMetrics(ProcessorContext<?, ?> context) {
    StreamsMetrics metrics = context.metrics();
    String task = context.taskId().toString();
    read =
        metrics.addLatencyRateTotalSensor(SCOPE, task, "article-read", Sensor.RecordingLevel.INFO);
    statements =
        metrics.addRateTotalSensor(SCOPE, task, "statement-found", Sensor.RecordingLevel.INFO);
    repeated =
        metrics.addRateTotalSensor(SCOPE, task, "article-repeated", Sensor.RecordingLevel.INFO);
    ignored =
        metrics.addRateTotalSensor(
            SCOPE, task, "article-older-revision", Sensor.RecordingLevel.INFO);
    withdrawn =
        metrics.addRateTotalSensor(SCOPE, task, "article-withdrawn", Sensor.RecordingLevel.INFO);
  }

  void read(long nanos, int found) {
    read.record(TimeUnit.NANOSECONDS.toMicros(nanos) / 1e3);
    statements.record(found);
  }

  void repeated() {
    repeated.record();
  }

  void ignored() {
    ignored.record();
  }

  void withdrawn() {
    withdrawn.record();
  }
}
