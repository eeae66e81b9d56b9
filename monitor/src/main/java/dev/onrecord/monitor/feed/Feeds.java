package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The streams of the topics: one reader each, and a few threads for clients that lag. */
public final class Feeds implements AutoCloseable {
  private final List<Feed<?>> feeds = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ExecutorService catchUps;

  /**
   * @param catchUps how many clients may read at once what they missed
   */
  public Feeds(int catchUps) {
    this.catchUps = Executors.newFixedThreadPool(catchUps, task -> daemon(task, "catch-up"));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "monitor-" + name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Adds the paths of all topics that can be subscribed to.
   *
   * @param heldBytes how much of each topic is held for clients
   */
  public void addTo(
      Routes routes,
      Topics topics,
      ConsumerFactory consumers,
      AvroSerdes serdes,
      SseClients clients,
      int heldBytes) {
    for (FeedTopic<?> topic : FeedTopic.all(topics)) {
      add(topic, routes, consumers, serdes, clients, heldBytes);
    }
  }

  private <V> void add(
      FeedTopic<V> topic,
      Routes routes,
      ConsumerFactory consumers,
      AvroSerdes serdes,
      SseClients clients,
      int heldBytes) {
    Feed<V> feed = new Feed<>(topic, consumers, serdes, heldBytes);
    feeds.add(feed);
    routes.at(topic.path(), new FeedEndpoint<>(topic, feed, consumers, clients, catchUps));
  }

  /**
   * Begins to read, once the topics are there.
   *
   * @param fromBeginning whether clients may have come before the topics
   */
  public void start(boolean fromBeginning) {
    for (Feed<?> feed : feeds) {
      feed.beginAt(fromBeginning);
      Thread thread = daemon(feed, "feed");
      threads.add(thread);
      thread.start();
    }
  }

  @Override
  public void close() {
    feeds.forEach(Feed::stop);
    catchUps.shutdown();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
