package dev.onrecord.cli.operate;

import dev.onrecord.operations.reprocess.ReprocessListener;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reports a reprocessing in plain lines, one every ten seconds at most. */
final class ReprocessLines implements ReprocessListener {
  private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private Instant next;

  ReprocessLines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.next = clock.instant();
  }

  @Override
  public void goesOn() {
    out.println(
        "a run before this one was ended half way: going on where it was; --from-start begins anew");
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
        "waiting: application %s does not run; start it with 'onrecord streams --application-id %s'"
            .formatted(applicationId, applicationId));
  }

  private void say(String line) {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(SAY_SO_EVERY);
      out.println(line);
    }
  }
}
