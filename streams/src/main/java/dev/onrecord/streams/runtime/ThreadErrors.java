package dev.onrecord.streams.runtime;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.outage.RegistryOutage;
import io.micrometer.core.instrument.Counter;
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
 * Replaces a thread that an outage has ended, after a pause; what else ends one ends the
 * application. Thread-safe.
 */
final class ThreadErrors implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadErrors.class);
  private static final Duration PAUSE_IN_OUTAGE = Duration.ofSeconds(2);

  private final ClusterSettings cluster;
  private final CountDownLatch ended;
  private final Counter registryRetries;
  private final Counter brokerRetries;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param ended open once the application is to stop
   */
  ThreadErrors(ClusterSettings cluster, CountDownLatch ended, MeterRegistry metrics) {
    this.cluster = cluster;
    this.ended = ended;
    registryRetries = retries(metrics, "registry");
    brokerRetries = retries(metrics, "broker");
  }

  private static Counter retries(MeterRegistry metrics, String of) {
    return Counter.builder("onrecord.retries")
        .description("Tries that found something away, by who tried and what was away")
        .tags("part", "streams", "of", of)
        .register(metrics);
  }

  /** The first error that ended the application. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable error) {
    boolean registryIsOut = RegistryOutage.isCauseOf(error);
    if (registryIsOut || isOfBroker(Throwables.getRootCause(error))) {
      (registryIsOut ? registryRetries : brokerRetries).increment();
      LOG.warn(
          "{} does not answer ({}); trying again in {} s, nothing is lost",
          registryIsOut
              ? "registry " + cluster.registryUrl()
              : "broker " + cluster.bootstrapServers(),
          Throwables.getRootCause(error).getMessage(),
          PAUSE_IN_OUTAGE.toSeconds());
      pause();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure.compareAndSet(null, error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /**
   * A transaction whose coordinator died may be unknown to the next one: it is rolled back, and a
   * new thread begins where the last one that was committed ended.
   */
  private static boolean isOfBroker(Throwable root) {
    return root instanceof RetriableException || root instanceof InvalidTxnStateException;
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
