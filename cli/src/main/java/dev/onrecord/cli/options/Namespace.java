package dev.onrecord.cli.options;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.schemas.Topics;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one pipeline among several on a cluster or a database server, from which everything
 * is named that they would share otherwise.
 */
public record Namespace(String name) {
  static final String DEFAULT = "onrecord";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public static final Namespace STANDARD = new Namespace(DEFAULT);

  public Namespace {
    if (!NAME.matcher(name).matches()) {
      throw new MisuseException(
          "--namespace '%s' is invalid: use a letter from a to z, then at most 39 letters, digits and hyphens, such as news-uk"
              .formatted(name));
    }
  }

  Topics topics() {
    return Topics.withPrefix(name + ".");
  }

  /** The id of the Kafka Streams application. */
  String applicationId() {
    return name + "-streams";
  }

  /** The first part of the name of the views' consumer groups. */
  String viewsGroup() {
    return name + "-views";
  }

  /** The SQLite file of the views, in the current folder. */
  Path databaseFile() {
    return Path.of(name + ".db");
  }

  /** The schema of the views in a PostgreSQL database; empty for the connection's own. */
  Optional<String> schema() {
    return name.equals(DEFAULT) ? Optional.empty() : Optional.of(name.replace('-', '_'));
  }
}
