package dev.onrecord.cli.options;

import picocli.CommandLine.Option;

/** Selects the consumer groups of the views. */
public final class GroupOption {
  @Option(
      names = "--group",
      paramLabel = "ID",
      description =
          "The first part of the name of the views' consumer groups, to which what identifies the database is added: the writers of one database share the work (default: NAMESPACE-views).")
  private String prefix;

  /** The first part of the name. */
  public String prefix(Namespace namespace) {
    return prefix == null ? namespace.viewsGroup() : prefix;
  }
}
