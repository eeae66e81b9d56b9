package dev.onrecord.monitor;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.monitor.feed.ConsumerFactory;
import dev.onrecord.monitor.feed.Feeds;
import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.index.ExtractionIndex;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;

/** Everything that reads Kafka: the feeds of the event streams and the index of extractions. */
final class TopicReading implements AutoCloseable {
  private final MonitorSettings settings;
  private final List<Topic<?>> needed;
  private final ConsumerFactory consumers;
  private final AvroSerdes serdes;
  private final Feeds feeds;
  private final ExtractionIndex index;
  private final Thread thread;
  private boolean waiting = true;
  private boolean closed;

  /**
   * @param onFailure called with the error that ends the reading
   */
  TopicReading(
      MonitorSettings settings, MeterRegistry registry, Consumer<OnRecordException> onFailure) {
    this.settings = settings;
    Topics topics = settings.topics();
    needed = List.of(topics.extractions(), topics.statements(), topics.actorCounts());
    consumers = new ConsumerFactory(settings.cluster(), registry);
    serdes = new AvroSerdes(settings.cluster());
    feeds = new Feeds(settings.sse().maxBackfills());
    index = new ExtractionIndex(topics.extractions(), consumers, serdes);
    thread = new Thread(() -> run(onFailure), "monitor-topics");
    thread.setDaemon(true);
  }

  ExtractionIndex index() {
    return index;
  }

  void addTo(Routes routes, SseClients clients) {
    feeds.addTo(
        routes, settings.topics(), consumers, serdes, clients, settings.sse().bufferBytes());
  }

  void start() {
    thread.start();
  }

  /** Returns why the topics are not being read; empty if they are. */
  synchronized Optional<String> whyNotReady() {
    return waiting ? Optional.of("waiting for topics and schemas") : index.whyNotReady();
  }

  private void run(Consumer<OnRecordException> onFailure) {
    boolean missing;
    try (TopicAdmin admin = new TopicAdmin(settings.cluster())) {
      missing = isAnyMissing(admin);
      new Requirements(needed, List.of())
          .await(
              settings.cluster(), serdes, Rights.monitor(settings.topics()), settings.patience());
    } catch (InterruptedException | InterruptException e) {
      return;
    } catch (OnRecordException e) {
      onFailure.accept(e);
      return;
    }
    if (!startFeeds(missing)) {
      return;
    }
    try {
      index.run();
    } catch (OnRecordException e) {
      onFailure.accept(e);
    }
  }

  /**
   * Ends the waiting. Only that may be interrupted: consumers treat an interrupt as a failure.
   *
   * @return false if the monitor was closed in the meantime
   */
  private synchronized boolean startFeeds(boolean fromBeginning) {
    waiting = false;
    if (!closed) {
      feeds.start(fromBeginning);
    }
    return !closed;
  }

  private boolean isAnyMissing(TopicAdmin admin) {
    try {
      return !admin.absent(needed).isEmpty();
    } catch (OnRecordException e) {
      // The broker does not answer yet, which says nothing about its topics.
      return false;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (waiting) {
        thread.interrupt();
      }
    }
    feeds.close();
    index.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
