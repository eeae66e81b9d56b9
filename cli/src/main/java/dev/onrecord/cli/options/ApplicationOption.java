package dev.onrecord.cli.options;

import dev.onrecord.streams.runtime.StreamsSettings;
import picocli.CommandLine.Option;

/** Which application of Kafka Streams is meant. */
public final class ApplicationOption {
  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "The application of streams: names its group, state and internal topics (default: ${DEFAULT-VALUE}).",
      defaultValue = StreamsSettings.DEFAULT_APPLICATION_ID)
  private String id;

  public String id() {
    return id;
  }
}
