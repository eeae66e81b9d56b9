package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.OnRecordException;
import java.sql.Connection;
import java.sql.ResultSet;
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

/**
 * Empties the views, with all they know of topics and offsets: the next writer fills them again.
 */
public final class ViewsReset {
  /** Offsets first, as a writer takes them: one that still writes is fenced, not mixed up with. */
  private static final List<String> INTERNAL = List.of("onrecord_offsets", "onrecord_topics");

  private final Database database;

  public ViewsReset(Database database) {
    this.database = database;
  }

  /**
   * What is there to be emptied.
   *
   * @param rows of each table
   * @param topics what the views were filled from; none before the first writer
   */
  public record Contents(Map<String, Long> rows, Set<String> topics) {}

  /**
   * Empty where nobody has written views.
   *
   * @throws OnRecordException if the database does not answer
   */
  public Optional<Contents> contents() {
    try {
      return Optional.of(new Views(database).reading(ViewsReset::contents));
    } catch (NoViewsException e) {
      return Optional.empty();
    }
  }

  private static Contents contents(Connection connection) throws SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    Set<String> topics = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables()) {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
      try (ResultSet known = statement.executeQuery("SELECT topic FROM onrecord_topics")) {
        while (known.next()) {
          topics.add(known.getString(1));
        }
      }
    }
    return new Contents(rows, topics);
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
