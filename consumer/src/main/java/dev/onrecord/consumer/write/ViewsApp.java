package dev.onrecord.consumer.write;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.Waiting;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.lag.LagMetrics;
import dev.onrecord.kafka.outage.BrokerWatch;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the SQL views equal to the topics until it is stopped. {@link #run} once; {@link #stop}
 * from any thread.
 */
public final class ViewsApp {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsApp.class);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final ViewsSettings settings;
  private final MeterRegistry registry;
  private final ViewsHealth health = new ViewsHealth();
  private final List<String> topics;

  private Runnable wake = () -> {};
  private boolean stopping;

  public ViewsApp(ViewsSettings settings, MeterRegistry registry) {
    this.settings = settings;
    this.registry = registry;
    topics = settings.topics().viewed().stream().map(Topic::name).toList();
  }

  /** Why it should be restarted; empty while it works, or waits for topics and schemas. */
  public Optional<String> whyNotAlive() {
    return health.whyNotAlive();
  }

  /** Why it cannot write now; empty when it can. */
  public Optional<String> whyNotReady() {
    return health.whyNotReady();
  }

  /**
   * Waits for topics and schemas, then writes what they hold and what is added. Waits through
   * outages of broker, registry and database.
   *
   * @throws OnRecordException if topics or schemas do not appear in time, the database belongs to
   *     other topics or refuses, or a record is not what its topic holds
   */
  public void run() {
    try (ViewsStore store = new ViewsStore(settings.database())) {
      AvroSerdes serdes = new AvroSerdes(settings.cluster());
      if (isOver(() -> awaitDatabase(store)) && isOver(() -> awaitRequirements(serdes))) {
        write(serdes, store);
      }
    } catch (KafkaException e) {
      throw new OnRecordException(
          Access.refusal(settings.cluster(), settings.rights(), e)
              .orElseGet(
                  () ->
                      "Kafka at %s: %s"
                          .formatted(
                              settings.cluster().bootstrapServers(), ClientErrors.explain(e))),
          e);
    }
  }

  private void write(AvroSerdes serdes, ViewsStore store) {
    String group = settings.group(store.identity());
    LOG.info("group {} writes {}", group, settings.database());
    Consumer<byte[], byte[]> consumer = ViewsConsumer.create(settings, group);
    ViewsMetrics metrics = new ViewsMetrics(registry, Clock.systemUTC(), topics);
    try (TopicIdentityLookup identities = new TopicIdentityLookup(settings.cluster(), topics);
        KafkaClientMetrics kafkaMetrics = new KafkaClientMetrics(consumer);
        LagMetrics lag = lag()) {
      kafkaMetrics.bindTo(registry);
      wakeBy(consumer::wakeup);
      BrokerWatch brokers =
          new BrokerWatch(consumer, settings.cluster().bootstrapServers(), metrics.outage());
      ViewsSink sink =
          new ViewsSink(identities, new Decoder(settings.topics(), serdes), store, metrics);
      new ViewsLoop(consumer, brokers, metrics.outage(), sink, health).run(this::isStopping);
    } finally {
      wakeBy(() -> {});
      consumer.close(CloseOptions.timeout(GOODBYE));
    }
  }

  private LagMetrics lag() {
    Views views = new Views(settings.database());
    return new LagMetrics(
        registry, ViewsMetrics.PART, settings.cluster(), topics, broker -> views.offsets());
  }

  /**
   * Makes {@link #run} return soon; what is being written is finished or undone. A process should
   * not end before it has returned: the partitions of a member that has not left its group wait for
   * its session to time out.
   */
  public synchronized void stop() {
    stopping = true;
    wake.run();
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized void wakeBy(Runnable newWake) {
    wake = newWake;
    if (stopping) {
      wake.run();
    }
  }

  private void awaitRequirements(AvroSerdes serdes) throws InterruptedException {
    new Requirements(settings.topics().viewed(), List.of())
        .await(settings.cluster(), serdes, settings.rights(), settings.patience());
  }

  private void awaitDatabase(ViewsStore store) throws InterruptedException {
    Waiting.whileMissing(() -> whyAway(store), settings.patience());
  }

  private Optional<String> whyAway(ViewsStore store) {
    try {
      store.identity();
      return Optional.empty();
    } catch (OutageException e) {
      health.notReady(e.getMessage());
      return Optional.of(e.getMessage());
    }
  }

  /** Something to wait for, until an interrupt. */
  private interface Wait {
    void run() throws InterruptedException;
  }

  /** Waits; false if {@link #stop} ended the wait. */
  private boolean isOver(Wait wait) {
    wakeBy(Thread.currentThread()::interrupt);
    try {
      wait.run();
    } catch (InterruptedException e) {
      stop();
    } catch (OnRecordException e) {
      if (!isStopping()) {
        throw e;
      }
    } finally {
      wakeBy(() -> {});
    }
    if (!isStopping()) {
      return true;
    }
    // Clears an interrupt that came too late to end the wait.
    Thread.interrupted();
    return false;
  }
}
