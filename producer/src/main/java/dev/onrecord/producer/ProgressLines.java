package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reports a replay in lines: every rejected article, and the progress every ten seconds. */
public final class ProgressLines implements ReplayListener {
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private Instant next;

  public ProgressLines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.next = clock.instant().plus(REPORT_INTERVAL);
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
    next = now.plus(REPORT_INTERVAL);
    out.println(soFar);
  }
}
