package dev.onrecord.producer.corpus.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Asks addresses again and again, each when it is due. For one thread, which another may stop. */
public final class Watch implements AutoCloseable {
  private final Fetcher fetcher;
  private final Pause pause;
  private final Duration every;
  private final PriorityQueue<WatchedAddress> waiting =
      new PriorityQueue<>(Comparator.comparing(WatchedAddress::due));

  /**
   * @param every how long after an answer an address is asked again
   */
  public Watch(List<WebAddress> addresses, Duration every, WebSettings settings) {
    this(addresses, every, settings, new StoppablePause());
  }

  Watch(List<WebAddress> addresses, Duration every, WebSettings settings, Pause pause) {
    this.pause = pause;
    this.every = every;
    this.fetcher = new Fetcher(settings, pause);
    addresses.forEach(address -> waiting.add(WatchedAddress.at(address, pause.now())));
  }

  /**
   * What asking an address gave.
   *
   * @param page empty if it has not changed, or could not be read
   * @param problem in words, with when it is asked again; empty if there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Visit(WebAddress address, Optional<byte[]> page, Optional<String> problem) {}

  /** Waits until an address is due, and asks it; empty when stopped, or if none is left. */
  public Optional<Visit> next() throws InterruptedException {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    pause.until(waiting.element().due());
    return pause.isStopped() ? Optional.empty() : Optional.of(visit(waiting.remove()));
  }

  private Visit visit(WatchedAddress watched) throws InterruptedException {
    try {
      Fetcher.Fetched page = fetcher.fetch(watched.address().uri(), watched.validators());
      waiting.add(watched.answered(page.validators(), pause.now().plus(every)));
      return new Visit(watched.address(), page.body(), Optional.empty());
    } catch (FetchException e) {
      Instant now = pause.now();
      Optional<WatchedAddress> again = watched.failed(e, now, every);
      again.ifPresent(waiting::add);
      String when =
          again
              .map(next -> "asked again in %d min".formatted(minutes(now, next.due())))
              .orElse("not asked again");
      return new Visit(
          watched.address(), Optional.empty(), Optional.of(e.getMessage() + "; " + when));
    }
  }

  private static long minutes(Instant from, Instant to) {
    return Math.max(1, Duration.between(from, to).plusSeconds(59).toMinutes());
  }

  /** Makes {@link #next} return. */
  public void stop() {
    pause.stop();
  }

  public boolean isStopped() {
    return pause.isStopped();
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
