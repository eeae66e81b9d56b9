package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.schemas.ActorType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads who said most, and what was said last, in little time however large the views are.
 * Thread-safe; every look opens a connection.
 */
public final class Leaderboard {
  private static final String TOTALS =
      """
      SELECT (SELECT COUNT(*) FROM articles),
             COUNT(*), COALESCE(SUM(statements), 0), COALESCE(SUM(thoughts), 0)
      FROM actor_counts WHERE actor_type IN (%s)
      """;

  private static final String ACTORS =
      """
      SELECT actor_id, actor_name, actor_type, statements, direct, mixed, indirect, thoughts,
             articles, last_published
      FROM actor_counts WHERE actor_type IN (%s)
      ORDER BY statements DESC, thoughts DESC, actor_id LIMIT ?
      """;

  /**
   * The n newest statements are among those of the n actors that were heard last, and none is older
   * than the last of each of these: no need to sort all statements.
   */
  private static final String NEWEST =
      """
      WITH latest AS (
        SELECT actor_id, last_published FROM actor_counts WHERE actor_type IN (%s)
        ORDER BY last_published DESC, actor_id LIMIT ?)
      SELECT published, actor_name, kind, mode, content
      FROM statements
      WHERE actor_id IN (SELECT actor_id FROM latest)
        AND published >= (SELECT MIN(last_published) FROM latest)
      ORDER BY published DESC, article_id, content_start, statement_id LIMIT ?
      """;

  private final Database database;
  private final Views views;

  public Leaderboard(Database database) {
    this.database = database;
    views = new Views(database);
  }

  /**
   * What to look for.
   *
   * @param type actors of one type only
   * @param actors at most so many, those with the most statements
   * @param newest at most so many statements, those published last
   */
  public record Query(Optional<ActorType> type, int actors, int newest) {}

  /** What a look at the database gave. */
  public sealed interface Look permits Standings, NotYet {}

  /**
   * The views at one instant.
   *
   * @param articles all of them
   * @param actorCount how many actors there are; this and the next two of the asked type only
   * @param statements what they said
   * @param thoughts what they thought
   * @param actors most statements first
   * @param newest latest publication first; the order within an article is the article's
   */
  public record Standings(
      long articles,
      long actorCount,
      long statements,
      long thoughts,
      List<Actor> actors,
      List<Said> newest)
      implements Look {}

  /**
   * There is nothing to see now, and there may be later.
   *
   * @param reason for a person to read
   */
  public record NotYet(String reason) implements Look {}

  /** A row of {@code actor_counts}. */
  public record Actor(
      String id,
      String name,
      ActorType type,
      long statements,
      long direct,
      long mixed,
      long indirect,
      long thoughts,
      long articles,
      String lastPublished) {}

  /** What a row of {@code statements} says. */
  public record Said(
      String published, String actorName, String kind, String mode, String content) {}

  /**
   * Looks once.
   *
   * @throws OnRecordException if the database refuses
   */
  public Look look(Query query) {
    try {
      return views.reading(connection -> standings(connection, query));
    } catch (NoViewsException | OutageException e) {
      return new NotYet(e.getMessage());
    }
  }

  private static Standings standings(Connection connection, Query query) throws SQLException {
    List<Actor> actors = rows(connection, ACTORS, query.type(), Leaderboard::actor, query.actors());
    List<Said> newest =
        rows(connection, NEWEST, query.type(), Leaderboard::said, query.newest(), query.newest());
    return rows(
            connection,
            TOTALS,
            query.type(),
            row ->
                new Standings(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), actors, newest))
        .get(0);
  }

  /** One row of an answer, taken over. */
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, Optional<ActorType> type, Row<T> reader, int... limits)
      throws SQLException {
    List<ActorType> types = type.map(List::of).orElse(List.of(ActorType.values()));
    String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql.formatted(marks))) {
      int parameter = 0;
      for (ActorType each : types) {
        statement.setString(++parameter, each.name());
      }
      for (int limit : limits) {
        statement.setInt(++parameter, limit);
      }
      try (ResultSet answer = statement.executeQuery()) {
        while (answer.next()) {
          rows.add(reader.of(answer));
        }
      }
    }
    return Collections.unmodifiableList(rows);
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        row.getString("actor_id"),
        row.getString("actor_name"),
        ActorType.valueOf(row.getString("actor_type")),
        row.getLong("statements"),
        row.getLong("direct"),
        row.getLong("mixed"),
        row.getLong("indirect"),
        row.getLong("thoughts"),
        row.getLong("articles"),
        row.getString("last_published"));
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getString("published"),
        row.getString("actor_name"),
        row.getString("kind"),
        row.getString("mode"),
        row.getString("content"));
  }

  /** Names the database, for messages. */
  @Override
  public String toString() {
    return database.toString();
  }
}
