package dev.onrecord.monitor;

import dev.onrecord.monitor.feed.ConsumerFactory;
import dev.onrecord.monitor.feed.Feeds;
import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.index.ExtractionIndex;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.OnRecordException;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.TopicAdmin;
import dev.onrecord.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that is read from Kafka: the feeds of the streams, and the index of articles. */
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
   * @param onFailure told of what ends the reading before it is closed
   */
  TopicReading(
      MonitorSettings settings, MeterRegistry registry, Consumer<OnRecordException> onFailure) {
    this.settings = settings;
    Topics topics = settings.topics();
    needed = List.of(topics.extractions(), topics.statements(), topics.actorCounts());
    consumers = new ConsumerFactory(settings.cluster(), registry);
    serdes = new AvroSerdes(settings.cluster());
    feeds = new Feeds(settings.sse().catchUps());
    index = new ExtractionIndex(topics.extractions(), consumers, serdes);
    thread = new Thread(() -> run(onFailure), "monitor-topics");
    thread.setDaemon(true);
  }

  ExtractionIndex index() {
    return index;
  }

  void addTo(Routes routes, SseClients clients) {
    feeds.addTo(routes, settings.topics(), consumers, serdes, clients, settings.sse().heldBytes());
  }

  void start() {
    thread.start();
  }

  /** Why nothing is read; empty when something is. */
  synchronized Optional<String> whyNotReady() {
    return waiting ? Optional.of("waiting for the topics") : Optional.empty();
  }

  private void run(Consumer<OnRecordException> onFailure) {
    boolean missing;
    try (TopicAdmin admin = new TopicAdmin(settings.cluster())) {
      missing = isAnyMissing(admin);
      admin.awaitTopics(needed, settings.patience());
    } catch (InterruptedException e) {
      return;
    } catch (OnRecordException e) {
      onFailure.accept(e);
      return;
    }
    if (!hasBegun(missing)) {
      return;
    }
    try {
      index.run();
    } catch (OnRecordException e) {
      onFailure.accept(e);
    }
  }

  /** Only the waiting is interrupted: a consumer takes an interrupt for a failure. */
  private synchronized boolean hasBegun(boolean fromBeginning) {
    waiting = false;
    if (!closed) {
      feeds.start(fromBeginning);
    }
    return !closed;
  }

  private boolean isAnyMissing(TopicAdmin admin) {
    try {
      return needed.stream().anyMatch(topic -> admin.find(topic).isEmpty());
    } catch (OnRecordException e) {
      // The broker does not answer yet, which says nothing of its topics.
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
