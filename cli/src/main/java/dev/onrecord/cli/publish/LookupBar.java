package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.StandardStreams;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a partition is looked through. */
final class LookupBar implements AutoCloseable {
  private static final int WIDTH = 100;

  private final Optional<ProgressBar> bar =
      Optional.ofNullable(System.console()).map(terminal -> bar());

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("looking")
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(StandardStreams.terminal(), WIDTH))
        .build();
  }

  void looked(long offsets, long ofOffsets) {
    bar.ifPresent(shown -> shown.maxHint(ofOffsets).stepTo(offsets));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
