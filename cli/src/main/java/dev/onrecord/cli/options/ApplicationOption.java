package dev.onrecord.cli.options;

import picocli.CommandLine.Option;

/** Selects the Kafka Streams application. */
public final class ApplicationOption {
  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "The id of the Kafka Streams application, which names its group, state and internal topics (default: NAMESPACE-streams).")
  private String id;

  public String id(Namespace namespace) {
    return id == null ? namespace.applicationId() : id;
  }
}
