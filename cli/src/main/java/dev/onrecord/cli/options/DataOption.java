package dev.onrecord.cli.options;

import dev.onrecord.sandbox.SandboxSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sandbox keeps its data. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keeps topics and schemas in this folder (default: a temporary one, deleted at the end).")
  private Path folder;

  public SandboxSettings in(SandboxSettings settings) {
    return folder == null ? settings : settings.withData(folder);
  }

  public Path folder() {
    return folder;
  }
}
