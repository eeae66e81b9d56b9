package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.TerminalBar;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how far a partition is looked through. */
final class LookupBar implements AutoCloseable {
  private final Optional<ProgressBar> bar =
      Optional.ofNullable(System.console()).map(terminal -> TerminalBar.of("looking").build());

  void looked(long offsets, long ofOffsets) {
    bar.ifPresent(shown -> shown.maxHint(ofOffsets).stepTo(offsets));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
