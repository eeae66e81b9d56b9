package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.schemas.ActorType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Reads who said most, and what was said last, in short time however large the views are. Every
 * look opens a connection. Thread-safe.
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
   * Avoids sorting all statements: the n newest are among those of the n actors quoted last, and
   * none is older than the newest statement of any of these.
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
   * @param type only actors of this type; all if empty
   * @param actors how many actors at most, those with the most statements first
   * @param newest how many statements at most, those published last first
   */
  public record Query(Optional<ActorType> type, int actors, int newest) {}

  /** The result of a look at the database. */
  public sealed interface Look permits Standings, NotYet {}

  /**
   * The views at one instant.
   *
   * @param articles the number of all articles
   * @param actorCount the number of actors of the queried type
   * @param statements the number of these actors' statements
   * @param thoughts the number of their thoughts
   * @param actors those with most statements first
   * @param newest the latest publication first, then in the order of the article
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
   * There is nothing to see now, but there may be later.
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

  /** A part of a row of {@code statements}. */
  public record Said(
      String published, String actorName, String kind, String mode, String content) {}

  /**
   * Looks once.
   *
   * @throws OnRecordException if the database refuses
   */
  public Look look(Query query) {
    try {
      return views.read(connection -> standings(connection, query));
    } catch (NoViewsException | OutageException e) {
      return new NotYet(e.getMessage());
    }
  }

  private static Standings standings(Connection connection, Query query) throws SQLException {
    List<Actor> actors =
        of(query.type(), ACTORS, query.actors()).rows(connection, Leaderboard::actor);
    List<Said> newest =
        of(query.type(), NEWEST, query.newest(), query.newest())
            .rows(connection, Leaderboard::said);
    return of(query.type(), TOTALS)
        .rows(
            connection,
            row ->
                new Standings(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), actors, newest))
        .get(0);
  }

  /** The query, about actors of one type or of all. */
  private static Sql of(Optional<ActorType> type, String text, long... limits) {
    List<ActorType> types = type.map(List::of).orElse(List.of(ActorType.values()));
    String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
    List<Object> values = new ArrayList<>();
    types.forEach(each -> values.add(each.name()));
    LongStream.of(limits).forEach(values::add);
    return new Sql(text.formatted(marks), values);
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
