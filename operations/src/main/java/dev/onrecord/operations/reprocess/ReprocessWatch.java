package dev.onrecord.operations.reprocess;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.streams.runtime.StreamsProgress;
import java.time.Duration;

/** Checks regularly how far the application is, and whether it is running. */
final class ReprocessWatch implements Runnable {
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);

  private final StreamsProgress progress;
  private final ReprocessListener listener;
  private final String applicationId;
  private final Duration patience;
  private long checkAt = System.nanoTime();
  private long aliveAt = checkAt;

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
   * @throws OnRecordException when the application has not run for too long
   */
  @Override
  public void run() {
    long now = System.nanoTime();
    if (now - checkAt < 0) {
      return;
    }
    checkAt = now + CHECK_INTERVAL.toNanos();
    if (progress.isAlive()) {
      aliveAt = now;
      listener.reading(progress.toReadAgain());
      return;
    }
    if (now - aliveAt >= patience.toNanos()) {
      throw new OnRecordException(
          "application %s has not run for %d s: start it with 'onrecord streams --application-id %s'; what was copied is kept for 7 days"
              .formatted(applicationId, patience.toSeconds(), applicationId));
    }
    listener.notAlive(applicationId);
  }
}
