package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL database. Settings in its URL take precedence over those made here. */
final class PostgresDatabase extends Database {
  static final String SCHEME = "jdbc:postgresql:";

  /** Classes of SQLSTATE: connection, rollback, resources, state, operator, system. */
  private static final Set<String> OUTAGES = Set.of("08", "40", "53", "55", "57", "58");

  /** A server that has become a standby; another one takes over. */
  private static final String READ_ONLY = "25006";

  private static final String NO_SCHEMA = "3F000";

  /** The server keeps its number for life, also as a standby that takes over. */
  private static final Sql IDENTITY =
      Sql.of(
          "SELECT system_identifier || '/' || current_database() || '/' || current_schema() FROM pg_control_system()");

  /** A number that no other application is likely to lock ("onrecord" in ASCII). */
  private static final long DEFINITIONS_LOCK = 0x6f6e7265636f7264L;

  private static final String HOST = "([\\w.-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?";
  private static final Pattern URL =
      Pattern.compile(SCHEME + "(//(" + HOST + "(," + HOST + ")*)?([/?].*)?|/?[\\w.-]*(\\?.*)?)");

  private final String url;
  private final Properties properties;
  private final String name;
  private final Optional<String> schema;

  private PostgresDatabase(
      String url, Properties properties, String name, Optional<String> schema) {
    this.url = url;
    this.properties = properties;
    this.name = name;
    this.schema = schema;
  }

  static PostgresDatabase at(String url, Credentials credentials, Optional<String> schema) {
    // A misspelt URL may have a password anywhere, so nothing of it may be shown. The driver logs
    // what it cannot parse, so it does not get to see such a URL.
    Properties parsed = URL.matcher(url).matches() ? Driver.parseURL(url, null) : null;
    if (parsed == null) {
      throw new OnRecordException(
          "the JDBC URL of the views is malformed: give jdbc:postgresql://HOST:PORT/DATABASE, and user and password as ?user=NAME&password=WORD or in the environment");
    }
    String name =
        "PostgreSQL database %s at %s:%s"
            .formatted(
                PGProperty.PG_DBNAME.getOrDefault(parsed),
                PGProperty.PG_HOST.getOrDefault(parsed),
                PGProperty.PG_PORT.getOrDefault(parsed));
    Optional<String> own = schema.filter(other -> !PGProperty.CURRENT_SCHEMA.isPresent(parsed));
    Properties properties = properties(credentials);
    own.ifPresent(namespace -> PGProperty.CURRENT_SCHEMA.set(properties, namespace));
    String described = own.map(namespace -> name + ", schema " + namespace).orElse(name);
    return new PostgresDatabase(url, properties, described, own);
  }

  private static Properties properties(Credentials credentials) {
    Properties properties = new Properties();
    credentials.user().ifPresent(user -> PGProperty.USER.set(properties, user));
    credentials.password().ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
    PGProperty.APPLICATION_NAME.set(properties, "onrecord");
    PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.CONNECT_TIMEOUT.set(properties, 10);
    PGProperty.SOCKET_TIMEOUT.set(properties, 20);
    return properties;
  }

  @Override
  public Optional<Path> file() {
    return Optional.empty();
  }

  @Override
  public Connection openToWrite() throws SQLException {
    return connect(
        connection -> {
          createSchema(connection);
          requireSchema(connection);
          connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
          try (Statement statement = connection.createStatement()) {
            // A writer that hangs in a transaction must not keep the next from taking over.
            statement.execute("SET idle_in_transaction_session_timeout = '30s'");
            statement.execute("SET lock_timeout = '10s'");
          }
        });
  }

  @Override
  public Connection openToRead() throws SQLException {
    return connect(
        connection -> {
          requireSchema(connection);
          connection.setReadOnly(true);
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          connection.setAutoCommit(false);
        });
  }

  /** Configures a new connection. */
  private interface Setup {
    void configure(Connection connection) throws SQLException;
  }

  private Connection connect(Setup setup) throws SQLException {
    // Not through DriverManager, whose error message quotes the whole URL.
    Connection connection = new Driver().connect(url, properties);
    try {
      setup.configure(connection);
      return connection;
    } catch (SQLException | NoViewsException e) {
      connection.close();
      throw e;
    }
  }

  /** The schema of a namespace is ours to make; one of the URL is not. */
  private void createSchema(Connection connection) throws SQLException {
    if (schema.isPresent() && connection.getSchema() == null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS \"%s\"".formatted(schema.get()));
      }
    }
  }

  private void requireSchema(Connection connection) throws SQLException {
    if (connection.getSchema() != null) {
      return;
    }
    if (schema.isPresent()) {
      throw new NoViewsException(this);
    }
    throw new SQLException(
        "the schema of the tables does not exist, or its user may not use it: create it (CREATE SCHEMA NAME AUTHORIZATION USER), or set currentSchema in --jdbc-url to another",
        NO_SCHEMA);
  }

  /** Nothing to do: the server has an identity. */
  @Override
  public void identify(Connection connection) {}

  @Override
  public Optional<String> identity(Connection connection) throws SQLException {
    return IDENTITY.rows(connection, row -> row.getString(1)).stream().findFirst();
  }

  @Override
  public Optional<Object> fileKey() {
    return Optional.empty();
  }

  @Override
  void lockDefinitions(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(%d)".formatted(DEFINITIONS_LOCK));
    }
  }

  @Override
  String textType() {
    return "TEXT COLLATE \"C\"";
  }

  @Override
  boolean hasComments() {
    return true;
  }

  @Override
  public String emptying(String table) {
    return "TRUNCATE " + table;
  }

  /** Ignores case as the database's locale defines it. */
  @Override
  public Sql contains(String text, String word) {
    return Sql.of(
        "((%s) COLLATE \"default\") ILIKE ? ESCAPE '\\'".formatted(text),
        LikePattern.containing(word));
  }

  @Override
  boolean isOutage(SQLException error) {
    String state = error.getSQLState();
    return state != null
        && state.length() == 5
        && (OUTAGES.contains(state.substring(0, 2)) || state.equals(READ_ONLY));
  }

  @Override
  public String toString() {
    return name;
  }
}
