package dev.onrecord.cli.environment;

import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ProductVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the build, and the default engine as extractions name it. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "onrecord " + ProductVersion.current(), "engine " + Extractors.fast().version()
    };
  }
}
