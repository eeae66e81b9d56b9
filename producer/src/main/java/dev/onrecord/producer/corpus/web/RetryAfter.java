package dev.onrecord.producer.corpus.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** How long a site asks to wait: in seconds, or until a date. */
final class RetryAfter {
  /** More is taken for a mistake. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private RetryAfter() {}

  static Optional<Duration> of(HttpFields answer, Instant now) {
    return Optional.ofNullable(answer.get(HttpHeader.RETRY_AFTER))
        .flatMap(text -> duration(text.strip(), now))
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> duration(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      return Optional.of(Duration.between(now, HttpDateTime.parse(text).toInstant()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
