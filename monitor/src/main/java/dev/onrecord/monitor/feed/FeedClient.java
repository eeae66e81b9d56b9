package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.sse.EventSupplier;
import dev.onrecord.monitor.sse.SseFormat;
import java.time.Duration;
import java.util.Optional;

/**
 * What one client is sent: first what is fetched for it, then what all are sent. Asked by the
 * client's connection, told by the feed and by whoever fetches. Thread-safe.
 */
final class FeedClient implements EventSupplier {
  private static final Problem TOO_SLOW =
      new Problem(
          429,
          "Too slow",
          "events came faster than you read; come back with the Last-Event-ID you have, and nothing is lost");
  private static final Duration READING_ON = Duration.ofSeconds(1);

  private final Feed<?> feed;
  private final EventFilter filter;
  private final Runnable wake;
  private final BackfillQueue fetched = new BackfillQueue();

  private boolean live;
  private long cursor;
  private Optional<byte[]> greeting = Optional.empty();
  private Optional<Problem> dismissal = Optional.empty();
  private long askedAt = System.nanoTime();

  /**
   * @param wake to be called when there may be something to send
   */
  FeedClient(Feed<?> feed, EventFilter filter, Runnable wake) {
    this.feed = feed;
    this.filter = filter;
    this.wake = wake;
  }

  BackfillQueue fetched() {
    return fetched;
  }

  EventFilter filter() {
    return filter;
  }

  /** From now on it is sent what all are sent, from a cursor on. */
  void goLive(EventBuffer.End from) {
    synchronized (this) {
      live = true;
      cursor = from.cursor();
      // Whoever is cut off before the first event can resume, too.
      greeting = Optional.of(idOnly(from.next()));
    }
    wake.run();
  }

  private byte[] idOnly(long[] next) {
    return SseFormat.bytes("id: " + EventIds.id(feed.name(), next) + "\n\n");
  }

  void dismiss(Problem why) {
    synchronized (this) {
      dismissal = Optional.of(why);
    }
    wake.run();
  }

  void wake() {
    wake.run();
  }

  @Override
  public synchronized Optional<byte[]> next() {
    askedAt = System.nanoTime();
    if (dismissal.isPresent()) {
      throw new ProblemException(dismissal.get());
    }
    Optional<byte[]> missed = fetched.take();
    if (missed.isPresent() || !live) {
      return missed;
    }
    if (greeting.isPresent()) {
      Optional<byte[]> hello = greeting;
      greeting = Optional.empty();
      return hello;
    }
    EventBuffer.Chunk chunk =
        feed.held().read(cursor, filter).orElseThrow(() -> new ProblemException(TOO_SLOW));
    cursor = chunk.cursor();
    return chunk.bytes();
  }

  /** Whether it reads, but is about to be too slow. */
  synchronized boolean needsTime() {
    return live && System.nanoTime() - askedAt < READING_ON.toNanos() && feed.held().isLate(cursor);
  }

  @Override
  public void close() {
    fetched.close();
    feed.remove(this);
  }
}
