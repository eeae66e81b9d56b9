package dev.onrecord.producer.corpus.web;

import java.time.Instant;

/** Time, and waiting for it to pass. */
interface Pause {
  Instant now();

  /** Waits until then, or until it is stopped. */
  void until(Instant then) throws InterruptedException;

  /** Ends all waiting. */
  void stop();

  boolean isStopped();
}
