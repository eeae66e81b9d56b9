package dev.onrecord.producer.corpus.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time, until it is stopped: then nothing waits any more. */
final class StoppablePause implements Pause {
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void until(Instant then) throws InterruptedException {
    Instant now = now();
    if (then.isAfter(now)) {
      // Whether it was stopped is asked afterwards.
      boolean unused = stopped.await(Duration.between(now, then).toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
