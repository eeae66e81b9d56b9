package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the tables' definitions to the newest version, each script once and in the caller's
 * transaction. The scripts are the same for both databases.
 */
public final class Migrations {
  /** Script n makes version n. A released script is never changed; add the next one instead. */
  private static final List<String> SCRIPTS =
      List.of("001-views.sql", "002-order.sql", "003-confidence.sql", "004-addresses.sql");

  private static final Sql VERSION =
      Sql.of("SELECT coalesce(max(version), 0) FROM onrecord_schema");

  private final Database database;
  private final List<String> scripts;

  public Migrations(Database database) {
    this(database, SCRIPTS.size());
  }

  /**
   * The definitions of an earlier release.
   *
   * @param version the newest script to run
   */
  Migrations(Database database, int version) {
    this.database = database;
    this.scripts = SCRIPTS.subList(0, version);
  }

  /**
   * Makes sure that there are views, of whatever release.
   *
   * @throws NoViewsException if nobody has written views yet
   */
  public static void requireViews(Connection connection, Database database) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), "onrecord_schema", null)) {
      if (!tables.next()) {
        throw new NoViewsException(database);
      }
    }
  }

  /**
   * Makes sure that the views are those of this release.
   *
   * @throws NoViewsException if a column may be missing that this release reads
   */
  public static void requireNewest(Connection connection, Database database) throws SQLException {
    if (version(connection) < SCRIPTS.size()) {
      throw NoViewsException.ofOlderRelease(database);
    }
  }

  /**
   * Runs the scripts that the database lacks.
   *
   * @throws OnRecordException if the tables are those of a newer release
   */
  public void apply(Connection connection) throws SQLException {
    database.lockDefinitions(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS onrecord_schema (version INTEGER NOT NULL PRIMARY KEY)");
      requireKnown(connection);
      int version = version(connection);
      for (int next = version + 1; next <= scripts.size(); next++) {
        run(statement, scripts.get(next - 1));
        statement.execute("INSERT INTO onrecord_schema VALUES (" + next + ")");
      }
    }
  }

  /**
   * Makes sure that the tables are not those of a newer release.
   *
   * @throws OnRecordException if they are
   */
  public void requireKnown(Connection connection) throws SQLException {
    int version = version(connection);
    if (version > scripts.size()) {
      throw new OnRecordException(
          "%s was written by a newer On Record (its tables are of version %d, this one knows %d): use the newer one"
              .formatted(database, version, scripts.size()));
    }
  }

  private static int version(Connection connection) throws SQLException {
    return VERSION.rows(connection, row -> row.getInt(1)).get(0);
  }

  private void run(Statement statement, String script) throws SQLException {
    for (String command : commands(script)) {
      statement.execute(command);
    }
  }

  /** A command ends with a semicolon at the end of a line. */
  private List<String> commands(String script) {
    return Arrays.stream(read(script).replace("${text}", database.textType()).split(";\n"))
        .map(String::strip)
        .filter(command -> !command.isEmpty())
        .filter(command -> database.hasComments() || !command.startsWith("COMMENT ON"))
        .toList();
  }

  private static String read(String script) {
    try (InputStream resource = Migrations.class.getResourceAsStream(script)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + script, e);
    }
  }
}
