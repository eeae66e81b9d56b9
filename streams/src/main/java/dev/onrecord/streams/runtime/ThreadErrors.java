package dev.onrecord.streams.runtime;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.FullDisk;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.kafka.outage.Retries;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that an outage has ended, after a pause. Any other error ends the
 * application. Thread-safe.
 */
final class ThreadErrors implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadErrors.class);
  private static final Duration PAUSE_IN_OUTAGE = Duration.ofSeconds(2);

  private final ClusterSettings cluster;
  private final CountDownLatch ended;
  private final StreamsHealth health;
  private final Retries retries;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param ended counted down when the application is to stop
   * @param health told of each outage
   */
  ThreadErrors(
      ClusterSettings cluster, CountDownLatch ended, StreamsHealth health, MeterRegistry metrics) {
    this.cluster = cluster;
    this.ended = ended;
    this.health = health;
    retries = new Retries(metrics, "streams", Dependency.REGISTRY, Dependency.BROKER);
  }

  /** The first error that ended the application. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable error) {
    Optional<OutageException> outage =
        RegistryOutage.causeOf(error).or(() -> brokerOutage(Throwables.getRootCause(error)));
    if (outage.isEmpty()) {
      if (FullDisk.causeOf(error).isEmpty() && !Access.isRefusal(error)) {
        LOG.error("a stream thread failed", error);
      }
      failure.compareAndSet(null, error);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    String what = outage.get().getMessage();
    retries.count(outage.get().away());
    health.outage(what);
    LOG.warn("{}; trying again in {} s, nothing is lost", what, PAUSE_IN_OUTAGE.toSeconds());
    pause();
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /**
   * After its coordinator died, a transaction may be unknown to the next one. It is rolled back,
   * and a new thread continues after the last committed one.
   */
  private Optional<OutageException> brokerOutage(Throwable root) {
    return root instanceof RetriableException || root instanceof InvalidTxnStateException
        ? Optional.of(
            new OutageException(
                Dependency.BROKER,
                "broker %s does not answer (%s)"
                    .formatted(cluster.bootstrapServers(), root.getMessage()),
                root))
        : Optional.empty();
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
}
