package dev.onrecord.cli.options;

import dev.onrecord.consumer.database.Database;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * Where the views are. User and password of PostgreSQL come from {@code ONRECORD_JDBC_USER} and
 * {@code ONRECORD_JDBC_PASSWORD}, or are part of the URL.
 */
public final class DatabaseOptions {
  @ArgGroup private Place place = new Place();

  static final class Place {
    @Option(
        names = "--db",
        paramLabel = "FILE",
        description = "A SQLite file (default: onrecord.db, or NAMESPACE.db).")
    private Path file;

    @Option(
        names = "--jdbc-url",
        paramLabel = "URL",
        description = "jdbc:postgresql://HOST:PORT/DATABASE or jdbc:sqlite:FILE.")
    private String jdbcUrl;
  }

  public Database database(Namespace namespace) {
    if (place.jdbcUrl == null) {
      return Database.sqlite(place.file == null ? namespace.databaseFile() : place.file);
    }
    return Database.of(place.jdbcUrl, Database.Credentials.of(System.getenv()), namespace.schema());
  }
}
