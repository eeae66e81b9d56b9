package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Reports a replay on a terminal: a progress bar, and every rejected article above it. */
public final class ReplayBar implements ReplayListener, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final int WIDTH = 100;
  private static final int REDRAW_MS = 200;
  private static final long UNKNOWN = -1;

  private final PrintStream out;
  private final ProgressBar bar;

  /**
   * @param bytes the size of the corpus; empty if unknown
   */
  public ReplayBar(PrintStream out, OptionalLong bytes) {
    this.out = out;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("replay")
            .setInitialMax(bytes.orElse(UNKNOWN))
            .setUnit(" KiB", 1 << 10)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MS)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .build();
  }

  /** The next update draws the bar below the message. */
  @Override
  public void rejected(ReadResult.Rejected rejected) {
    out.println(CLEAR_LINE + Quoted.printable(rejected.message()));
  }

  @Override
  public void progress(ReplaySummary soFar, long bytesRead) {
    bar.stepTo(bytesRead);
    bar.setExtraMessage(" " + soFar);
  }

  @Override
  public void close() {
    bar.close();
  }
}
