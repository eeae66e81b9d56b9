package dev.onrecord.consumer.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks. User input goes into values, never into
 * text.
 *
 * @param values each a String or a Long
 */
public record Sql(String text, List<Object> values) {
  /**
   * PostgreSQL's driver would otherwise keep a whole view in memory before the first row. An
   * article has up to 1 MiB.
   */
  private static final int ROWS_PER_FETCH = 100;

  public Sql {
    values = values.stream().map(Sql::storable).toList();
  }

  public static Sql of(String text, Object... values) {
    return new Sql(text, Arrays.asList(values));
  }

  /** Makes something of the row that the result is at. */
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** All rows of this query, in order. */
  public <T> List<T> rows(Connection connection, RowMapper<T> mapper) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      return rows(statement, mapper);
    }
  }

  /** This query, with its values set, to be closed by the caller. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    statement.setFetchSize(ROWS_PER_FETCH);
    bind(statement, values.toArray());
    return statement;
  }

  /** Sets all values of a statement: each a String, a number or null. */
  public static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** All rows of a prepared query, in order. */
  public static <T> List<T> rows(PreparedStatement query, RowMapper<T> mapper) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = query.executeQuery()) {
      while (result.next()) {
        rows.add(mapper.map(result));
      }
    }
    return Collections.unmodifiableList(rows);
  }

  /** All values of a row: each a String, a Long, a Double or null. */
  public static List<Object> values(ResultSet row) throws SQLException {
    Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      Object found = row.getObject(i + 1);
      // SQLite's driver gives the narrowest type that fits a whole number.
      boolean isWhole = found instanceof Number && !(found instanceof Double);
      values[i] = isWhole ? (Object) ((Number) found).longValue() : found;
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** This, a space, and the other. */
  public Sql plus(Sql other) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Sql(text + " " + other.text, both);
  }

  public Sql plus(String more) {
    return plus(of(more));
  }

  /** What holds when all conditions do; true where there are none. */
  public static Sql all(Collection<Sql> conditions) {
    return joined(conditions, " AND ", "1 = 1");
  }

  /** What holds when one condition does; false where there are none. */
  public static Sql any(Collection<Sql> conditions) {
    return joined(conditions, " OR ", "1 = 0");
  }

  private static Sql joined(Collection<Sql> conditions, String word, String none) {
    if (conditions.isEmpty()) {
      return of(none);
    }
    List<String> texts = conditions.stream().map(condition -> "(" + condition.text + ")").toList();
    return new Sql(
        String.join(word, texts),
        conditions.stream().flatMap(condition -> condition.values.stream()).toList());
  }

  /** PostgreSQL takes no NUL, and the views hold none. */
  private static Object storable(Object value) {
    return value instanceof String text ? text.replace('\0', '\uFFFD') : value;
  }
}
