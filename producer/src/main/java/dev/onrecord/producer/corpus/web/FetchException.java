package dev.onrecord.producer.corpus.web;

import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.time.Duration;
import java.util.Optional;

/** An address was not read, for a reason in words. */
final class FetchException extends UnreadableDataException {
  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> wait;
  private final boolean gone;

  private FetchException(String reason, Optional<Duration> wait, boolean gone) {
    super(reason);
    this.wait = wait;
    this.gone = gone;
  }

  FetchException(String reason) {
    this(reason, Optional.empty(), false);
  }

  /** The site asks to wait, if it says how long. */
  static FetchException later(String reason, Optional<Duration> wait) {
    return new FetchException(reason, wait, false);
  }

  /** The site asks never to come again. */
  static FetchException forGood(String reason) {
    return new FetchException(reason, Optional.empty(), true);
  }

  Optional<Duration> waitAsked() {
    return wait;
  }

  boolean isGone() {
    return gone;
  }
}
