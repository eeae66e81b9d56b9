package dev.onrecord.cli.options;

import picocli.CommandLine.Option;

/** Keeps several pipelines apart that share a cluster or a database server. */
public final class NamespaceOption {
  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description =
          "Which pipeline, where several share a cluster: names the topics (NAME.articles ...), the application (NAME-streams), the groups (NAME-views-...), the database file (NAME.db) or, unless it is the default, the PostgreSQL schema, and labels the metrics (or ONRECORD_NAMESPACE; default: onrecord).",
      defaultValue = "${ONRECORD_NAMESPACE:-" + Namespace.DEFAULT + "}")
  private String name;

  public Namespace namespace() {
    return new Namespace(name);
  }
}
