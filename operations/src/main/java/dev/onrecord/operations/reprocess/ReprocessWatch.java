package dev.onrecord.operations.reprocess;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.streams.runtime.StreamsProgress;
import java.time.Duration;

/** Looks now and then how far the application is, and whether it is there at all. */
final class ReprocessWatch implements Runnable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final StreamsProgress progress;
  private final ReprocessListener listener;
  private final String applicationId;
  private final Duration patience;
  private long lookAt = System.nanoTime();
  private long aliveAt = lookAt;

  ReprocessWatch(
      StreamsProgress progress,
      ReprocessListener listener,
      String applicationId,
      Duration patience) {
    this.progress = progress;
    this.listener = listener;
    this.applicationId = applicationId;
    this.patience = patience;
  }

  /**
   * @throws OnRecordException when the application has been away for too long
   */
  @Override
  public void run() {
    long now = System.nanoTime();
    if (now - lookAt < 0) {
      return;
    }
    lookAt = now + LOOK_EVERY.toNanos();
    if (progress.isAlive()) {
      aliveAt = now;
      listener.reading(progress.toReadAgain());
      return;
    }
    if (now - aliveAt >= patience.toNanos()) {
      throw new OnRecordException(
          "application %s has not run for %d s: start it with 'onrecord streams --application-id %s'; what was copied waits for it for 7 days"
              .formatted(applicationId, patience.toSeconds(), applicationId));
    }
    listener.notAlive(applicationId);
  }
}
