package dev.onrecord.cli.options;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a long-running command waits for missing topics and schemas. */
public final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait at the start for topics and schemas (default: ${DEFAULT-VALUE}).",
      defaultValue = "600")
  private int seconds;

  public Duration limit() {
    return Duration.ofSeconds(seconds);
  }
}
