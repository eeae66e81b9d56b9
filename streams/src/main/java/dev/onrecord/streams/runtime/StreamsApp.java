package dev.onrecord.streams.runtime;

import com.google.common.base.Throwables;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.FetchLag;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.streams.topology.OnRecordTopology;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology until it is stopped or fails. For one run; {@link #stop} from any thread. */
public final class StreamsApp {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);

  /** So that the other instances, or the next one, need not wait for the session to time out. */
  private static final CloseOptions LEAVING =
      CloseOptions.timeout(Duration.ofSeconds(20))
          .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);

  private final StreamsSettings settings;
  private final Extractor extractor;
  private final MeterRegistry metrics;
  private final StreamsHealth health = new StreamsHealth();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ThreadErrors errors;
  private final AtomicReference<Thread> waiting = new AtomicReference<>();

  public StreamsApp(StreamsSettings settings, Extractor extractor, MeterRegistry metrics) {
    this.settings = settings;
    this.extractor = extractor;
    this.metrics = metrics;
    errors = new ThreadErrors(settings.cluster(), ended, health, metrics);
  }

  /** Why it should be restarted; empty while it works or waits for topics and schemas. */
  public Optional<String> whyNotAlive() {
    return health.whyNotAlive();
  }

  /** Why it cannot process articles now; empty when it can. */
  public Optional<String> whyNotReady() {
    return health.whyNotReady();
  }

  /**
   * Blocks until {@link #stop}.
   *
   * @throws OnRecordException when topics or schemas do not appear in time, or the topology fails
   */
  public void run() throws InterruptedException {
    AvroSerdes serdes = new AvroSerdes(settings.cluster());
    if (!requirementsAppear(serdes)) {
      return;
    }
    Properties properties = settings.properties(metrics);
    Topology topology =
        new OnRecordTopology(
                settings.topics(), serdes, extractor, settings.minConfidence(), metrics)
            .build(properties);
    try (KafkaStreams streams = new KafkaStreams(topology, properties);
        KafkaStreamsMetrics kafkaMetrics = new KafkaStreamsMetrics(streams)) {
      kafkaMetrics.bindTo(metrics);
      settings.articleTopics().forEach(topic -> showLag(streams, topic));
      settings.repartitionTopics().forEach(topic -> showLag(streams, topic));
      streams.setUncaughtExceptionHandler(errors);
      streams.setStateListener(
          (now, before) -> {
            LOG.info("{}: {} -> {}", settings.applicationId(), before, now);
            if (now == KafkaStreams.State.ERROR) {
              ended.countDown();
            }
          });
      StateGuard guard = new StateGuard(settings);
      guard.begin(streams);
      streams.start();
      health.runs(streams);
      ended.await();
      if (streams.close(LEAVING) && errors.failure().isEmpty()) {
        guard.end();
      }
    }
    Optional<Throwable> error = errors.failure();
    if (error.isPresent()) {
      throw new OnRecordException(
          "application %s stopped: %s"
              .formatted(settings.applicationId(), Throwables.getRootCause(error.get())),
          error.get());
    }
  }

  private void showLag(KafkaStreams streams, String topic) {
    Gauge.builder("onrecord.lag.records", () -> FetchLag.of(streams.metrics(), topic))
        .description("Records a part of the process has still to read, by topic")
        .tags("part", "streams", "topic", topic)
        .register(metrics);
  }

  /** Ends {@link #run} cleanly: open work is committed or rolled back. */
  public void stop() {
    ended.countDown();
    Thread thread = waiting.get();
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Waits for topics and schemas; returns false if the app is stopped meanwhile. */
  private boolean requirementsAppear(AvroSerdes serdes) throws InterruptedException {
    waiting.set(Thread.currentThread());
    try {
      settings.requirements().await(settings.cluster(), serdes, settings.topicsWithin());
      return !isStopped();
    } catch (InterruptedException | OnRecordException e) {
      if (isStopped()) {
        return false;
      }
      throw e;
    } finally {
      waiting.set(null);
    }
  }

  private boolean isStopped() {
    return ended.getCount() == 0;
  }
}
