package dev.onrecord.cli.options;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a long-running command waits for what is not there yet. */
public final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait at start for topics that are not there (default: ${DEFAULT-VALUE}).",
      defaultValue = "600")
  private int seconds;

  public Duration limit() {
    return Duration.ofSeconds(seconds);
  }
}
