package dev.onrecord.cli;

import dev.onrecord.sandbox.SandboxSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sandbox keeps its data. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keeps topics and schemas in this folder (default: a temporary one, deleted at the end).")
  private Path folder;

  SandboxSettings in(SandboxSettings settings) {
    return folder == null ? settings : settings.withData(folder);
  }

  Path folder() {
    return folder;
  }
}
