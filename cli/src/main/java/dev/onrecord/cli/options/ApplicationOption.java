package dev.onrecord.cli.options;

import dev.onrecord.streams.runtime.StreamsSettings;
import picocli.CommandLine.Option;

/** Selects the Kafka Streams application. */
public final class ApplicationOption {
  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "The id of the Kafka Streams application, which names its group, state and internal topics (default: ${DEFAULT-VALUE}).",
      defaultValue = StreamsSettings.DEFAULT_APPLICATION_ID)
  private String id;

  public String id() {
    return id;
  }
}
