package dev.onrecord.monitor;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file with the tables of the views, filled by hand. */
final class ViewsFile implements AutoCloseable {
  static final String HOSTILE = "<script>alert('x')</script>\u0000\u0007\u202E\" \\ & \uD83D\uDE00";

  private static final String ARTICLES =
      "articles (article_id, published, revision, title, source, publisher, url, language, body,"
          + " statements, entities, marks)";
  private static final String STATEMENTS =
      "statements (statement_id, article_id, published, actor_id, actor_name, actor_type, kind,"
          + " mode, speaker, cue, content, content_start, content_end, confidence)";
  private static final String ACTOR_COUNTS =
      "actor_counts (actor_id, actor_name, actor_type, statements, direct, mixed, indirect,"
          + " thoughts, articles, first_published, last_published)";
  private static final String ACTOR_DAYS =
      "actor_days (actor_id, day, statements, direct, mixed, indirect, thoughts)";
  private static final String ENTITY_COUNTS =
      "entity_counts (entity_id, entity_name, entity_type, mentions, articles)";

  private final Path file;
  private final Connection connection;

  ViewsFile(Path file) throws SQLException {
    this.file = file;
    connection = database().openToWrite();
    connection.setAutoCommit(false);
    new Migrations(database()).apply(connection);
    connection.setAutoCommit(true);
  }

  Database database() {
    return Database.sqlite(file);
  }

  /** Adds three articles with four actors, one of them hostile, on two days. */
  ViewsFile filled() throws SQLException {
    article("a1", "2022-01-24", "Talks", "Ann said it rains. Bob thinks so.");
    article("a/2?#%", "2022-01-25T10:00:00Z", null, "Zoë said: GRÖSSE.");
    article("bad", "2022-01-25", HOSTILE, HOSTILE);
    statement("s1", "a1", "2022-01-24", "person/ann", "Ann", "INDIRECT", "SPEECH", "it rains", 9);
    statement("s2", "a1", "2022-01-24", "person/bob", "Bob", "INDIRECT", "THOUGHT", "so", 30);
    statement(
        "s3",
        "a/2?#%",
        "2022-01-25T10:00:00Z",
        "person/zoe",
        "Zoë",
        "DIRECT",
        "SPEECH",
        "GRÖSSE",
        10);
    statement("s4", "bad", "2022-01-25", HOSTILE, HOSTILE, "MIXED", "SPEECH", HOSTILE, 0);
    statement("s5", "bad", "2022-01-25", "unknown", "unknown", "DIRECT", "SPEECH", "100%_x", 5);
    counts("person/ann", "Ann", 1, 0, 0, 1, 0, "2022-01-24");
    counts("person/bob", "Bob", 0, 0, 0, 0, 1, "2022-01-24");
    counts("person/zoe", "Zoë", 1, 1, 0, 0, 0, "2022-01-25");
    counts(HOSTILE, HOSTILE, 1, 0, 1, 0, 0, "2022-01-25");
    insert(ENTITY_COUNTS, "place/kyiv", "Kyiv", "PLACE", 3, 2);
    insert("onrecord_offsets", "t", 0, 5, "me");
    return this;
  }

  void article(String id, String published, String title, String body) throws SQLException {
    insert(
        ARTICLES,
        id,
        published,
        published,
        title,
        id + ".txt",
        null,
        "https://news.example/" + id,
        "en",
        body,
        1,
        1,
        "TRUNCATED,CUT");
  }

  void statement(
      String id,
      String article,
      String published,
      String actorId,
      String actorName,
      String kind,
      String mode,
      String content,
      int start)
      throws SQLException {
    insert(
        STATEMENTS,
        id,
        article,
        published,
        actorId,
        actorName,
        "PERSON",
        kind,
        mode,
        null,
        "said",
        content,
        start,
        start + content.codePointCount(0, content.length()),
        kind.equals("INDIRECT") ? 0.875 : null);
  }

  private void counts(
      String id,
      String name,
      int all,
      int direct,
      int mixed,
      int indirect,
      int thoughts,
      String day)
      throws SQLException {
    insert(ACTOR_COUNTS, id, name, "PERSON", all, direct, mixed, indirect, thoughts, 1, day, day);
    insert(ACTOR_DAYS, id, day, all, direct, mixed, indirect, thoughts);
  }

  void insert(String table, Object... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        // The views contain no NUL.
        Object value = values[i] instanceof String text ? text.replace('\0', '\uFFFD') : values[i];
        insert.setObject(i + 1, value);
      }
      insert.executeUpdate();
    }
  }

  void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
