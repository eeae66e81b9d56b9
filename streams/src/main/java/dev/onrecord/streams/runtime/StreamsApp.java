package dev.onrecord.streams.runtime;

import com.google.common.base.Throwables;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.FullDisk;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.lag.LagMetrics;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.streams.topology.OnRecordTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
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
  private final CountDownLatch started = new CountDownLatch(1);
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
    try (StateGuard guard = StateGuard.lockFirstFree(settings)) {
      if (requirementsAppear(serdes)) {
        process(serdes, guard);
      }
    }
    Optional<Throwable> error = errors.failure();
    if (error.isPresent()) {
      throw new OnRecordException(
          "application %s stopped: %s".formatted(settings.applicationId(), why(error.get())),
          error.get());
    }
  }

  private String why(Throwable error) {
    return FullDisk.causeOf(error)
        .map("the disk of its state is full (%s): free some space and start it again"::formatted)
        .or(() -> Access.refusal(settings.cluster(), settings.rights(), error))
        .orElseGet(() -> Throwables.getRootCause(error).toString());
  }

  private void process(AvroSerdes serdes, StateGuard guard) throws InterruptedException {
    KafkaStreams streams = streams(serdes, guard.folder());
    boolean closed;
    try (KafkaStreamsMetrics kafkaMetrics = new KafkaStreamsMetrics(streams);
        LagMetrics lag = lag()) {
      kafkaMetrics.bindTo(metrics);
      streams.setUncaughtExceptionHandler(errors);
      streams.setStateListener(
          (now, before) -> {
            LOG.info("{}: {} -> {}", settings.applicationId(), before, now);
            if (now == KafkaStreams.State.ERROR) {
              ended.countDown();
            }
            if (now != KafkaStreams.State.REBALANCING) {
              started.countDown();
            }
          });
      guard.begin(streams);
      streams.start();
      health.runs(streams);
      started.await();
      requireRightsOnInternalTopics();
      ended.await();
    } finally {
      closed = streams.close(LEAVING);
    }
    if (closed && errors.failure().isEmpty()) {
      guard.end();
    }
  }

  /** They exist by now. Kafka Streams would not notice that it may not delete old records. */
  private void requireRightsOnInternalTopics() {
    if (isStopped()) {
      return;
    }
    try (ClusterAdmin broker = new ClusterAdmin(settings.cluster())) {
      new Access(broker).require(settings.rights().onInternalTopics());
    } catch (OutageException e) {
      LOG.debug("rights on internal topics", e);
    }
  }

  private KafkaStreams streams(AvroSerdes serdes, Path stateDir) {
    Properties properties = settings.withStateDir(stateDir).properties(metrics);
    Topology topology =
        new OnRecordTopology(
                settings.topics(), serdes, extractor, settings.minConfidence(), metrics)
            .build(properties);
    try {
      return new KafkaStreams(topology, properties);
    } catch (StreamsException e) {
      throw new OnRecordException(
          "state folder %s cannot be used (%s): name another with --state-dir"
              .formatted(stateDir, Throwables.getRootCause(e).getMessage()),
          e);
    }
  }

  private LagMetrics lag() {
    return new LagMetrics(
        metrics,
        "streams",
        settings.cluster(),
        settings.readTopics(),
        broker -> broker.committed(settings.applicationId()));
  }

  /** Ends {@link #run} cleanly: open work is committed or rolled back. */
  public void stop() {
    ended.countDown();
    started.countDown();
    Thread thread = waiting.get();
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Waits for topics and schemas; returns false if the app is stopped meanwhile. */
  private boolean requirementsAppear(AvroSerdes serdes) throws InterruptedException {
    waiting.set(Thread.currentThread());
    try {
      settings
          .requirements()
          .await(settings.cluster(), serdes, settings.rights(), settings.topicsWithin());
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
