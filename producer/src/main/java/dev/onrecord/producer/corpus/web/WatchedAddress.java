package dev.onrecord.producer.corpus.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that is asked again and again.
 *
 * @param validators from the last answer
 * @param due when it is asked next
 * @param failures since the last answer
 */
record WatchedAddress(WebAddress address, Validators validators, Instant due, int failures) {
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  static WatchedAddress at(WebAddress address, Instant now) {
    return new WatchedAddress(address, Validators.none(), now, 0);
  }

  WatchedAddress answered(Validators now, Instant next) {
    return new WatchedAddress(address, now, next, 0);
  }

  /** Twice as late after every failure, and not before the site allows; empty if never again. */
  Optional<WatchedAddress> failed(FetchException e, Instant now, Duration every) {
    if (e.isGone()) {
      return Optional.empty();
    }
    int failed = failures + 1;
    Duration doubled = every.multipliedBy(1L << Math.min(failed, MOST_DOUBLINGS));
    Duration most = longer(every, LONGEST_BACK_OFF);
    Duration wait = doubled.compareTo(most) > 0 ? most : doubled;
    Duration asked = e.waitAsked().orElse(Duration.ZERO);
    return Optional.of(
        new WatchedAddress(address, validators, now.plus(longer(wait, asked)), failed));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
