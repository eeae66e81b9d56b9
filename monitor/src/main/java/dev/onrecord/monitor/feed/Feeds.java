package dev.onrecord.monitor.feed;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The feeds of all topics: one reading thread each, and a pool for the backfills of clients. */
public final class Feeds implements AutoCloseable {
  private final List<Feed<?>> feeds = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ExecutorService backfills;

  /**
   * @param maxBackfills how many clients may fetch missed events at once
   */
  public Feeds(int maxBackfills) {
    backfills =
        Executors.newFixedThreadPool(
            maxBackfills,
            new ThreadFactoryBuilder()
                .setNameFormat("monitor-backfill-%d")
                .setDaemon(true)
                .build());
  }

  /**
   * Adds the path of each topic.
   *
   * @param bufferBytes size of the buffer of each topic
   */
  public void addTo(
      Routes routes,
      Topics topics,
      ConsumerFactory consumers,
      AvroSerdes serdes,
      SseClients clients,
      int bufferBytes) {
    for (FeedTopic<?> topic : FeedTopic.all(topics)) {
      add(topic, routes, consumers, serdes, clients, bufferBytes);
    }
  }

  private <V> void add(
      FeedTopic<V> topic,
      Routes routes,
      ConsumerFactory consumers,
      AvroSerdes serdes,
      SseClients clients,
      int bufferBytes) {
    Feed<V> feed = new Feed<>(topic, consumers, serdes, bufferBytes);
    feeds.add(feed);
    routes.at(topic.path(), new FeedEndpoint<>(topic, feed, consumers, clients, backfills));
  }

  /**
   * Begins to read; the topics must exist.
   *
   * @param fromBeginning whether clients may have connected before the topics were created
   */
  public void start(boolean fromBeginning) {
    for (Feed<?> feed : feeds) {
      feed.setFromBeginning(fromBeginning);
      Thread thread = new Thread(feed, "monitor-feed");
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  @Override
  public void close() {
    feeds.forEach(Feed::stop);
    backfills.shutdown();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
