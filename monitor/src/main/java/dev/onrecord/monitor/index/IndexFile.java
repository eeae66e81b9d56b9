package dev.onrecord.monitor.index;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.monitor.api.Extractions.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The position of each article's extraction in its topic, and the names mentioned in its
 * statements: a temporary SQLite file, so that memory does not grow with the articles. Thread-safe.
 */
final class IndexFile implements AutoCloseable {
  private static final String[] TABLES = {
    """
    CREATE TABLE articles (
      article_id TEXT NOT NULL PRIMARY KEY, part INTEGER NOT NULL, position INTEGER NOT NULL,
      extractor TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX articles_by_extractor ON articles (extractor)",
    """
    CREATE TABLE mentions (
      article_id TEXT NOT NULL, actor_id TEXT NOT NULL, entity_id TEXT NOT NULL,
      entity_name TEXT NOT NULL, entity_type TEXT NOT NULL, statements INTEGER NOT NULL)""",
    "CREATE INDEX mentions_by_article ON mentions (article_id)",
    "CREATE INDEX mentions_by_actor ON mentions (actor_id, entity_id)"
  };
  private static final String EXTRACTORS =
      "SELECT extractor FROM articles GROUP BY extractor ORDER BY count(*) DESC, extractor LIMIT 10";
  private static final String MOST_MENTIONED =
      """
      SELECT entity_id, min(entity_name), min(entity_type), sum(statements) AS n FROM mentions
      WHERE actor_id = ? GROUP BY entity_id ORDER BY n DESC, entity_id LIMIT ?""";

  private final Path folder;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** The position of a record. */
  record Place(int partition, long offset) {}

  /** A row of the table of mentions. */
  record Row(String actorId, Mention mention) {}

  private IndexFile(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  static IndexFile create() {
    try {
      Path folder = Files.createTempDirectory("onrecord-monitor-");
      SQLiteConfig config = new SQLiteConfig();
      // The file is rebuilt from the topic at every start, so it need not survive a crash.
      config.setJournalMode(JournalMode.OFF);
      config.setSynchronous(SynchronousMode.OFF);
      Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("index.db"));
      IndexFile file = new IndexFile(folder, connection);
      file.createTables();
      return file;
    } catch (IOException | SQLException e) {
      throw new OnRecordException(
          "cannot create the index of articles in the temporary folder: " + e.getMessage(), e);
    }
  }

  private void createTables() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
  }

  /**
   * The state of an article.
   *
   * @param found empty if the article was withdrawn
   */
  record Entry(String articleId, Place place, Optional<Found> found) {}

  /** What is kept of an extraction. */
  record Found(String extractor, List<Row> mentions) {}

  /** Replaces what is stored about these articles, in one transaction. */
  synchronized void write(List<Entry> entries) {
    try {
      connection.setAutoCommit(false);
      for (Entry entry : entries) {
        execute("DELETE FROM articles WHERE article_id = ?", entry.articleId());
        execute("DELETE FROM mentions WHERE article_id = ?", entry.articleId());
        if (entry.found().isPresent()) {
          insert(entry.articleId(), entry.place(), entry.found().get());
        }
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void insert(String articleId, Place place, Found found) throws SQLException {
    execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?)",
        articleId,
        place.partition(),
        place.offset(),
        found.extractor());
    for (Row row : found.mentions()) {
      Mention mention = row.mention();
      execute(
          "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
          articleId,
          row.actorId(),
          mention.entityId(),
          mention.entityName(),
          mention.entityType(),
          mention.statements());
    }
  }

  private void execute(String command, Object... values) throws SQLException {
    prepared(command, values).executeUpdate();
  }

  synchronized Optional<Place> place(String articleId) {
    try (ResultSet rows =
        prepared("SELECT part, position FROM articles WHERE article_id = ?", articleId)
            .executeQuery()) {
      return rows.next()
          ? Optional.of(new Place(rows.getInt(1), rows.getLong(2)))
          : Optional.empty();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  synchronized List<String> extractors() {
    try (ResultSet rows = prepared(EXTRACTORS).executeQuery()) {
      List<String> extractors = new ArrayList<>();
      while (rows.next()) {
        extractors.add(rows.getString(1));
      }
      return extractors;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  synchronized List<Mention> mentions(String actorId, int limit) {
    try (ResultSet rows = prepared(MOST_MENTIONED, actorId, limit).executeQuery()) {
      List<Mention> mentions = new ArrayList<>();
      while (rows.next()) {
        mentions.add(
            new Mention(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
      }
      return mentions;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private PreparedStatement prepared(String command, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(command);
    if (statement == null) {
      statement = connection.prepareStatement(command);
      statements.put(command, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private OnRecordException failed(SQLException error) {
    return new OnRecordException(
        "the index in %s: %s".formatted(folder, error.getMessage()), error);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
      Files.deleteIfExists(folder.resolve("index.db"));
      Files.deleteIfExists(folder);
    } catch (SQLException | IOException e) {
      throw new OnRecordException("cannot delete " + folder + ": " + e.getMessage(), e);
    }
  }
}
