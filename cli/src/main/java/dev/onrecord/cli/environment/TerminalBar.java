package dev.onrecord.cli.environment;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on standard error, for when there is a terminal. */
public final class TerminalBar {
  private static final int WIDTH = 100;
  private static final int REDRAW_MS = 200;

  private TerminalBar() {}

  /**
   * @param task the name before the bar
   */
  public static ProgressBarBuilder of(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MS)
        .setConsumer(new ConsoleProgressBarConsumer(StandardStreams.terminal(), WIDTH));
  }
}
