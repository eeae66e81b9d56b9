package dev.onrecord.producer.corpus.web;

import java.time.Duration;
import java.time.Instant;

/** Time that passes when somebody waits for it. */
final class FakePause implements Pause {
  private final Instant start = Instant.parse("2022-01-25T10:00:00Z");
  private Instant now = start;
  private boolean stopped;

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void until(Instant then) {
    now = then.isAfter(now) ? then : now;
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  /** How long was waited in all. */
  Duration waited() {
    return Duration.between(start, now);
  }
}
