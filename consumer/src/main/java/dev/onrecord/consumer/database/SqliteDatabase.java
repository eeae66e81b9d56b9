package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file, with a write-ahead log so that readers and writer do not wait for each other. */
final class SqliteDatabase extends Database {
  static final String SCHEME = "jdbc:sqlite:";

  private static final int BUSY_TIMEOUT_MS = 5000;
  private static final Set<Integer> OUTAGES =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_LOCKED.code,
          SQLiteErrorCode.SQLITE_PROTOCOL.code,
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code);

  private static final Sql NUMBER = Sql.of("PRAGMA user_version");

  private final String url;
  private final Path file;

  private SqliteDatabase(String url, Path file) {
    this.url = url;
    this.file = file;
  }

  static SqliteDatabase at(String url) {
    String path = url.substring(SCHEME.length()).replaceFirst("\\?.*", "");
    if (path.isEmpty() || path.startsWith(":")) {
      throw new OnRecordException(
          "the views need a file that others can read, not '%s': give jdbc:sqlite:FILE"
              .formatted(url));
    }
    return new SqliteDatabase(url, Path.of(path.replaceFirst("^file:", "")));
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(file);
  }

  @Override
  public Connection openToWrite() throws SQLException {
    requireFolder();
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    // A power cut may undo the last transactions but never part of one: rows and offsets agree.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config.createConnection(url);
  }

  @Override
  public Connection openToRead() throws SQLException {
    if (!Files.isRegularFile(file)) {
      throw new NoViewsException(this);
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    Connection connection = config.createConnection(url);
    Function.create(connection, ContainsFunction.NAME, new ContainsFunction());
    connection.setAutoCommit(false);
    return connection;
  }

  /** SQLite's LIKE is fast but knows the case of ASCII letters only; Java knows all, slower. */
  @Override
  public Sql contains(String text, String word) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(word)
        ? Sql.of("(%s) LIKE ? ESCAPE '\\'".formatted(text), LikePattern.containing(word))
        : Sql.of(ContainsFunction.NAME + "(%s, ?)".formatted(text), word);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    return config;
  }

  /**
   * A random number in the header, which SQLite leaves to the application: a file of the same path
   * on another machine, or in another container, has another one.
   */
  @Override
  public void identify(Connection connection) throws SQLException {
    if (number(connection) == 0) {
      try (Statement statement = connection.createStatement()) {
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        statement.execute("PRAGMA user_version = " + number);
      }
    }
  }

  /** The path as well: a copy of the file has the same number. */
  @Override
  public Optional<String> identity(Connection connection) throws SQLException {
    int number = number(connection);
    return number == 0 ? Optional.empty() : Optional.of(number + "/" + realPath());
  }

  private static int number(Connection connection) throws SQLException {
    return NUMBER.rows(connection, row -> row.getInt(1)).get(0);
  }

  private Path realPath() {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public Optional<Object> fileKey() {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw away(e);
    }
  }

  private OutageException away(IOException error) {
    return new OutageException(Dependency.DATABASE, this + ": " + error, error);
  }

  private void requireFolder() {
    if (Files.isDirectory(file)) {
      throw new OnRecordException("%s is a folder: name a file".formatted(this));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new OnRecordException(
          "%s: folder %s does not exist: create it, or name another file".formatted(this, folder));
    }
    if (!Files.isWritable(folder)) {
      throw new OnRecordException(
          "%s: folder %s is read-only, and SQLite writes its log there: make it writable, or name another file"
              .formatted(this, folder));
    }
  }

  /** Nothing to do: transactions are immediate, so the first statement takes the write lock. */
  @Override
  void lockDefinitions(Connection connection) {}

  @Override
  String textType() {
    return "TEXT";
  }

  @Override
  boolean hasComments() {
    return false;
  }

  @Override
  public String emptying(String table) {
    return "DELETE FROM " + table;
  }

  @Override
  boolean isOutage(SQLException error) {
    return OUTAGES.contains(error.getErrorCode() & 0xff);
  }

  @Override
  public String toString() {
    return "SQLite database " + file;
  }
}
