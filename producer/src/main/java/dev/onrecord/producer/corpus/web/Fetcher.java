package dev.onrecord.producer.corpus.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Reads pages as their sites allow it: robots.txt, a pace, redirects of which each is checked. */
final class Fetcher implements AutoCloseable {
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_REDIRECTS = 5;
  private static final Duration SHORTEST_DELAY = Duration.ofSeconds(1);

  private final HttpPages pages;
  private final Pause pause;
  private final Robots robots;
  private final Map<String, Instant> nextRequests = new HashMap<>();

  Fetcher(WebSettings settings, Pause pause) {
    this.pages = new HttpPages(settings);
    this.pause = pause;
    this.robots =
        new Robots(address -> follow(address, Validators.none(), site -> Duration.ZERO), pause);
  }

  /**
   * A page.
   *
   * @param body empty if it has not changed
   */
  record Fetched(Optional<byte[]> body, Validators validators) {}

  /** How long to wait between two requests to a site. */
  @FunctionalInterface
  private interface Delays {
    Duration of(URI address) throws FetchException, InterruptedException;
  }

  /**
   * @param known from when it was read before
   */
  Fetched fetch(URI address, Validators known) throws FetchException, InterruptedException {
    ContentResponse answer = follow(address, known, robots::delay);
    int status = answer.getStatus();
    if (status == HttpStatus.NOT_MODIFIED_304) {
      return new Fetched(Optional.empty(), known);
    }
    if (status == HttpStatus.OK_200) {
      return new Fetched(Optional.of(answer.getContent()), Validators.of(answer.getHeaders()));
    }
    String reason = "HTTP " + status;
    throw status == HttpStatus.GONE_410
        ? FetchException.forGood(reason)
        : FetchException.later(reason, RetryAfter.of(answer.getHeaders(), pause.now()));
  }

  private ContentResponse follow(URI address, Validators known, Delays delays)
      throws FetchException, InterruptedException {
    URI at = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      awaitTurn(at.getHost(), delays.of(at));
      ContentResponse answer = pages.get(at, known, MOST_BYTES);
      Optional<String> target = Optional.ofNullable(answer.getHeaders().get(HttpHeader.LOCATION));
      boolean redirect = HttpStatus.isRedirection(answer.getStatus()) && target.isPresent();
      if (!redirect || answer.getStatus() == HttpStatus.NOT_MODIFIED_304) {
        return answer;
      }
      at = redirected(at, target.get());
    }
    throw new FetchException("more than %d redirects".formatted(MOST_REDIRECTS));
  }

  private static URI redirected(URI from, String location) throws FetchException {
    try {
      return WebAddress.checked(from.resolve(location));
    } catch (IllegalArgumentException e) {
      throw new FetchException("a redirect to something else: only http and https are followed");
    }
  }

  private void awaitTurn(String host, Duration delay) throws InterruptedException {
    pause.until(nextRequests.getOrDefault(host, Instant.MIN));
    Duration wait = delay.compareTo(SHORTEST_DELAY) > 0 ? delay : SHORTEST_DELAY;
    nextRequests.put(host, pause.now().plus(wait));
  }

  @Override
  public void close() {
    pages.close();
  }
}
