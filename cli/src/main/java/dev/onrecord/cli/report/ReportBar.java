package dev.onrecord.cli.report;

import dev.onrecord.cli.environment.TerminalBar;
import dev.onrecord.consumer.read.ViewRows;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how much of a view is written. */
record ReportBar(Report report) implements Report {
  @Override
  public void add(ViewRows rows) throws IOException {
    Iterator<List<Object>> counted =
        ProgressBar.wrap(
            rows.rows(), TerminalBar.of(rows.view().tableName()).setInitialMax(rows.total()));
    report.add(new ViewRows(rows.view(), rows.types(), rows.total(), counted));
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}
