package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the views are kept: a SQLite file or a PostgreSQL database. {@link #toString} names it for
 * messages and never contains a password. The caller closes the connections. Immutable.
 */
public abstract sealed class Database permits SqliteDatabase, PostgresDatabase {

  /** Who connects. A user or password in the JDBC URL takes precedence. */
  public record Credentials(Optional<String> user, Optional<String> password) {
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());
    public static final String USER_VARIABLE = "ONRECORD_JDBC_USER";
    public static final String PASSWORD_VARIABLE = "ONRECORD_JDBC_PASSWORD";

    /** The credentials in the environment's variables. */
    public static Credentials of(Map<String, String> environment) {
      return new Credentials(
          Optional.ofNullable(environment.get(USER_VARIABLE)),
          Optional.ofNullable(environment.get(PASSWORD_VARIABLE)));
    }

    @Override
    public String toString() {
      return "Credentials[user=%s, password=%s]"
          .formatted(user.orElse("none"), password.isPresent() ? "given" : "none");
    }
  }

  /**
   * The database behind a JDBC URL.
   *
   * @param schema of the tables in a PostgreSQL database, unless the URL has {@code currentSchema};
   *     the first writer creates it
   * @throws OnRecordException if it is neither {@code jdbc:sqlite:FILE} nor {@code
   *     jdbc:postgresql://HOST:PORT/DATABASE}
   */
  public static Database of(String jdbcUrl, Credentials credentials, Optional<String> schema) {
    if (jdbcUrl.startsWith(SqliteDatabase.SCHEME)) {
      return SqliteDatabase.at(jdbcUrl);
    }
    if (jdbcUrl.startsWith(PostgresDatabase.SCHEME)) {
      return PostgresDatabase.at(jdbcUrl, credentials, schema);
    }
    throw new OnRecordException(
        "the JDBC URL of the views starts with neither %s nor %s: give jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE"
            .formatted(SqliteDatabase.SCHEME, PostgresDatabase.SCHEME));
  }

  /** The same with the connection's own schema. */
  public static Database of(String jdbcUrl, Credentials credentials) {
    return of(jdbcUrl, credentials, Optional.empty());
  }

  /** The SQLite file at a path. The first writer creates it. */
  public static Database sqlite(Path file) {
    return SqliteDatabase.at(SqliteDatabase.SCHEME + file);
  }

  /** The file it is in; empty for a server. */
  public abstract Optional<Path> file();

  /** A connection with auto-commit. */
  public abstract Connection openToWrite() throws SQLException;

  /** A connection without auto-commit, in whose transaction every query sees the same state. */
  public abstract Connection openToRead() throws SQLException;

  /** Gives a new database what {@link #identity} tells it by, in the caller's transaction. */
  public abstract void identify(Connection connection) throws SQLException;

  /**
   * What tells this database from all others, whichever address its writers use; empty before
   * {@link #identify}.
   */
  public abstract Optional<String> identity(Connection connection) throws SQLException;

  /** The file at the path now, apart from its name; empty if there is none, and for a server. */
  public abstract Optional<Object> fileKey();

  /** Lets one writer at a time change the tables' definitions, until the transaction ends. */
  abstract void lockDefinitions(Connection connection) throws SQLException;

  /** The type of text that sorts by code point, so that both databases give the same order. */
  abstract String textType();

  /** Whether it knows COMMENT ON. */
  abstract boolean hasComments();

  /** The statement that deletes all rows of a table, in short time however many there are. */
  public abstract String emptying(String table);

  /**
   * A condition: whether a text contains a word, in upper or lower case.
   *
   * @param text an SQL expression
   */
  public abstract Sql contains(String text, String word);

  /** Whether the database is away, locked or full, and the same statement may succeed later. */
  abstract boolean isOutage(SQLException error);
}
