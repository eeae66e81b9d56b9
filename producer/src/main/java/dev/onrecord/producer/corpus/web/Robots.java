package dev.onrecord.producer.corpus.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.http.HttpStatus;

/** What the {@code robots.txt} of sites allow, as RFC 9309 says; remembered for a day. */
final class Robots {
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** Asks for a page, redirects followed. */
  @FunctionalInterface
  interface Source {
    ContentResponse get(URI address) throws FetchException, InterruptedException;
  }

  private record Known(BaseRobotRules rules, Instant until) {}

  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Known> known = new HashMap<>();
  private final Source pages;
  private final Pause pause;

  Robots(Source pages, Pause pause) {
    this.pages = pages;
    this.pause = pause;
  }

  /**
   * How long to wait between two requests to this site; zero if it does not say.
   *
   * @throws FetchException if the site does not allow this address, or does not say what it allows
   */
  Duration delay(URI address) throws FetchException, InterruptedException {
    BaseRobotRules rules = rules(WebAddress.origin(address));
    if (!rules.isAllowed(address.toString())) {
      throw new FetchException("the site's robots.txt does not allow it");
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private BaseRobotRules rules(String origin) throws FetchException, InterruptedException {
    Known before = known.get(origin);
    if (before != null && pause.now().isBefore(before.until())) {
      return before.rules();
    }
    BaseRobotRules rules = asked(URI.create(origin + "/robots.txt"));
    known.put(origin, new Known(rules, pause.now().plus(REMEMBERED)));
    return rules;
  }

  private BaseRobotRules asked(URI address) throws FetchException, InterruptedException {
    ContentResponse answer = pages.get(address);
    if (HttpStatus.isSuccess(answer.getStatus())) {
      return parser.parseContent(
          address.toString(), answer.getContent(), "text/plain", List.of(WebSettings.robotName()));
    }
    BaseRobotRules rules = parser.failedFetch(answer.getStatus());
    if (rules.isDeferVisits()) {
      throw FetchException.later(
          "the site's robots.txt cannot be read: HTTP " + answer.getStatus(),
          RetryAfter.of(answer.getHeaders(), pause.now()));
    }
    return rules;
  }
}
