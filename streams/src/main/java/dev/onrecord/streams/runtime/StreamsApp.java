package dev.onrecord.streams.runtime;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.schemas.RegistryOutage;
import dev.onrecord.schemas.TopicAdmin;
import dev.onrecord.streams.topology.OnRecordTopology;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology until it is stopped or fails. For one run; {@link #stop} from any thread. */
public final class StreamsApp {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);
  private static final Duration PAUSE_IN_OUTAGE = Duration.ofSeconds(2);

  /** Whoever is left, or starts next, need not wait for the session to time out. */
  private static final CloseOptions LEAVING =
      CloseOptions.timeout(Duration.ofSeconds(20))
          .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);

  private final StreamsSettings settings;
  private final Extractor extractor;
  private final MeterRegistry metrics;
  private final StreamsHealth health = new StreamsHealth();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicReference<Thread> waitingForTopics = new AtomicReference<>();

  public StreamsApp(StreamsSettings settings, Extractor extractor, MeterRegistry metrics) {
    this.settings = settings;
    this.extractor = extractor;
    this.metrics = metrics;
  }

  /** Why it should be started anew; empty while threads work, or wait for the topics. */
  public Optional<String> whyNotAlive() {
    return health.whyNotAlive();
  }

  /** Why it processes nothing now; empty when it does, or would if there were articles. */
  public Optional<String> whyNotReady() {
    return health.whyNotReady();
  }

  /**
   * Blocks until {@link #stop}.
   *
   * @throws OnRecordException when the topics do not appear in time, or the topology fails
   */
  public void run() throws InterruptedException {
    if (!topicsAppear()) {
      return;
    }
    Properties properties = settings.properties(metrics);
    Topology topology =
        new OnRecordTopology(
                settings.topics(), new AvroSerdes(settings.cluster()), extractor, metrics)
            .build(properties);
    try (KafkaStreams streams = new KafkaStreams(topology, properties);
        KafkaStreamsMetrics kafkaMetrics = new KafkaStreamsMetrics(streams)) {
      kafkaMetrics.bindTo(metrics);
      streams.setUncaughtExceptionHandler(this::handle);
      streams.setStateListener(
          (now, before) -> {
            LOG.info("{}: {} -> {}", settings.applicationId(), before, now);
            if (now == KafkaStreams.State.ERROR) {
              ended.countDown();
            }
          });
      streams.start();
      health.runs(streams);
      ended.await();
      streams.close(LEAVING);
    }
    Throwable error = failure.get();
    if (error != null) {
      throw new OnRecordException(
          "application %s stopped: %s".formatted(settings.applicationId(), rootOf(error)), error);
    }
  }

  /** Ends {@link #run} in order: what was begun is committed or rolled back. */
  public void stop() {
    ended.countDown();
    Thread waiting = waitingForTopics.get();
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  /** Whether they did; they did not if we were stopped while waiting. */
  private boolean topicsAppear() throws InterruptedException {
    waitingForTopics.set(Thread.currentThread());
    try (TopicAdmin admin = new TopicAdmin(settings.cluster())) {
      admin.awaitTopics(settings.topics().all(), settings.topicsWithin());
      return !isStopped();
    } catch (InterruptedException e) {
      if (isStopped()) {
        return false;
      }
      throw e;
    } finally {
      waitingForTopics.set(null);
    }
  }

  private boolean isStopped() {
    return ended.getCount() == 0;
  }

  private StreamThreadExceptionResponse handle(Throwable error) {
    boolean registryIsOut = RegistryOutage.isCauseOf(error);
    if (registryIsOut || rootOf(error) instanceof RetriableException) {
      countRetry(registryIsOut ? "registry" : "broker");
      LOG.warn(
          "{} does not answer ({}); trying again in {} s, nothing is lost",
          registryIsOut
              ? "registry " + settings.cluster().registryUrl()
              : "broker " + settings.cluster().bootstrapServers(),
          rootOf(error).getMessage(),
          PAUSE_IN_OUTAGE.toSeconds());
      pause();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure.compareAndSet(null, error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void countRetry(String of) {
    Counter.builder("onrecord.retries")
        .description("Tries that found something away, by who tried and what was away")
        .tags("part", "streams", "of", of)
        .register(metrics)
        .increment();
  }

  private void pause() {
    try {
      // Returns at once when the application is being stopped.
      if (ended.await(PAUSE_IN_OUTAGE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stopped while waiting for the registry");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
