package dev.onrecord.cli.operate;

import dev.onrecord.operations.reprocess.ReprocessListener;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reports the progress of a reprocess in plain lines, at most one every ten seconds. */
final class ReprocessLines implements ReprocessListener {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private Instant next;

  ReprocessLines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.next = clock.instant();
  }

  @Override
  public void continues() {
    out.println(
        "an earlier run did not finish: continuing where it stopped; --from-start starts from the beginning");
  }

  @Override
  public void copied(long articles, long offsets, long ofOffsets) {
    say("handed over: %d articles, %d %%".formatted(articles, 100 * offsets / ofOffsets));
  }

  @Override
  public void reading(long offsetsToGo) {
    say("being read: %d records to go".formatted(offsetsToGo));
  }

  @Override
  public void notAlive(String applicationId) {
    say(
        "waiting: application %s is not running; start it with 'onrecord streams --application-id %s'"
            .formatted(applicationId, applicationId));
  }

  private void say(String line) {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(INTERVAL);
      out.println(line);
    }
  }
}
