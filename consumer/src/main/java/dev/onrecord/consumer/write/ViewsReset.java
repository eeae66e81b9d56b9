package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.OnRecordException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Empties the views, their topics and offsets included: the next writer fills them again. */
public final class ViewsReset {
  /** Offsets first, as a writer does it, so that one that still runs is fenced. */
  private static final List<String> INTERNAL = List.of("onrecord_offsets", "onrecord_topics");

  private final Database database;

  public ViewsReset(Database database) {
    this.database = database;
  }

  /**
   * What a reset would delete.
   *
   * @param rows the number of rows of each table
   * @param topics the topics that the views were filled from; none before the first writer
   */
  public record Contents(Map<String, Long> rows, Set<String> topics) {}

  /**
   * What the database holds, in the definitions of any release; empty where nobody has written
   * views.
   *
   * @throws OnRecordException if the database does not answer
   */
  public Optional<Contents> contents() {
    try {
      return Optional.of(new Views(database).read(ViewsReset::contents));
    } catch (NoViewsException e) {
      return Optional.empty();
    }
  }

  /** What tells the database from all others; empty where no writer of this release has been. */
  public Optional<String> identity() {
    try {
      return new Views(database).read(database::identity);
    } catch (NoViewsException e) {
      return Optional.empty();
    }
  }

  private static Contents contents(Connection connection) throws SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables()) {
      Sql count = Sql.of("SELECT count(*) FROM " + table);
      rows.put(table, count.rows(connection, row -> row.getLong(1)).get(0));
    }
    Sql topics = Sql.of("SELECT topic FROM onrecord_topics");
    return new Contents(rows, new TreeSet<>(topics.rows(connection, row -> row.getString(1))));
  }

  /**
   * Empties all tables in one transaction; their definitions stay.
   *
   * @throws OnRecordException if the database does not answer, or refuses
   */
  public void clear() {
    try (Connection connection = database.openToWrite()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String table : tables()) {
          statement.execute(database.emptying(table));
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new SqlErrors(database).translated(e);
    }
  }

  private static List<String> tables() {
    return Stream.concat(INTERNAL.stream(), Arrays.stream(View.values()).map(View::tableName))
        .toList();
  }

  @Override
  public String toString() {
    return database.toString();
  }
}
