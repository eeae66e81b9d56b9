package dev.onrecord.cli.report;

import dev.onrecord.cli.environment.StandardStreams;
import dev.onrecord.consumer.read.ViewRows;
import java.io.IOException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how much of a view is written. */
record ReportBar(Report report) implements Report {
  private static final int WIDTH = 100;
  private static final int REDRAW_MS = 200;

  @Override
  public void add(ViewRows rows) throws IOException {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(rows.view().tableName())
            .setInitialMax(rows.total())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MS)
            .setConsumer(new ConsoleProgressBarConsumer(StandardStreams.terminal(), WIDTH));
    report.add(
        new ViewRows(rows.view(), rows.types(), rows.total(), ProgressBar.wrap(rows.rows(), bar)));
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}
