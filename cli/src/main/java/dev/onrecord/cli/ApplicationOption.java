package dev.onrecord.cli;

import dev.onrecord.streams.runtime.StreamsSettings;
import picocli.CommandLine.Option;

/** Which application of Kafka Streams is meant. */
final class ApplicationOption {
  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "The application of streams: names its group, state and internal topics (default: ${DEFAULT-VALUE}).",
      defaultValue = StreamsSettings.DEFAULT_APPLICATION_ID)
  private String id;

  String id() {
    return id;
  }
}
