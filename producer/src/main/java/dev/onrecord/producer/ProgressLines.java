package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reports a replay in plain lines: every rejected article, and how far it is every ten seconds. */
public final class ProgressLines implements ReplayListener {
  private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private Instant next;

  public ProgressLines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.next = clock.instant().plus(SAY_SO_EVERY);
  }

  @Override
  public void rejected(ReadResult.Rejected rejected) {
    out.println(rejected.message());
  }

  @Override
  public void progress(ReplaySummary soFar, long bytesRead) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(SAY_SO_EVERY);
    out.println(soFar);
  }
}
