package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.sse.EventSupplier;
import dev.onrecord.monitor.sse.SseFormat;
import java.time.Duration;
import java.util.Optional;

/**
 * One client of a feed: first it is sent the events it missed, then the feed's. Called by the
 * client's connection, the feed and the backfill. Thread-safe.
 */
final class FeedClient implements EventSupplier {
  private static final Problem TOO_SLOW =
      new Problem(
          429,
          "Too slow",
          "events came faster than you read; reconnect with your Last-Event-ID, and nothing is lost");
  private static final Duration ACTIVE_WITHIN = Duration.ofSeconds(1);

  private final Feed<?> feed;
  private final EventFilter filter;
  private final Runnable wake;
  private final BackfillQueue backfill = new BackfillQueue();

  private boolean live;
  private long cursor;
  private Optional<byte[]> startId = Optional.empty();
  private Optional<Problem> disconnectReason = Optional.empty();
  private long readAt = System.nanoTime();

  /**
   * @param wake to be run when there may be something to send
   */
  FeedClient(Feed<?> feed, EventFilter filter, Runnable wake) {
    this.feed = feed;
    this.filter = filter;
    this.wake = wake;
  }

  BackfillQueue backfill() {
    return backfill;
  }

  EventFilter filter() {
    return filter;
  }

  /** Follows the feed from this position on. */
  void goLive(EventBuffer.Position from) {
    synchronized (this) {
      live = true;
      cursor = from.cursor();
      // A client that is cut off before the first event must be able to resume, too.
      startId =
          Optional.of(SseFormat.bytes("id: " + EventIds.format(feed.name(), from.next()) + "\n\n"));
    }
    wake.run();
  }

  void disconnect(Problem reason) {
    synchronized (this) {
      disconnectReason = Optional.of(reason);
    }
    wake.run();
  }

  void wake() {
    wake.run();
  }

  @Override
  public synchronized Optional<byte[]> next() {
    readAt = System.nanoTime();
    if (disconnectReason.isPresent()) {
      throw new ProblemException(disconnectReason.get());
    }
    Optional<byte[]> missed = backfill.take();
    if (missed.isPresent() || !live) {
      return missed;
    }
    if (startId.isPresent()) {
      Optional<byte[]> id = startId;
      startId = Optional.empty();
      return id;
    }
    EventBuffer.Chunk chunk =
        feed.buffer().read(cursor, filter).orElseThrow(() -> new ProblemException(TOO_SLOW));
    cursor = chunk.cursor();
    return chunk.bytes();
  }

  /** Returns whether the client reads, but is about to be too slow. */
  synchronized boolean needsTime() {
    return live
        && System.nanoTime() - readAt < ACTIVE_WITHIN.toNanos()
        && feed.buffer().isLagging(cursor);
  }

  @Override
  public void close() {
    backfill.close();
    feed.remove(this);
  }
}
