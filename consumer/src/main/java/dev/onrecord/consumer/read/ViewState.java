package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views as they are at one instant. For one thread, within {@link ViewQueries#read}. */
public final class ViewState {
  private static final Sql VERSION =
      Sql.of(
          "SELECT CAST(coalesce(sum(next_offset), 0) AS BIGINT) AS version FROM onrecord_offsets");

  private final Connection connection;
  private final Deadline deadline;

  ViewState(Connection connection, Deadline deadline) {
    this.connection = connection;
    this.deadline = deadline;
  }

  /** A number that is another one whenever the views have changed. */
  public long version() {
    return (Long) rows(VERSION).get(0).get("version");
  }

  /** The first column of the first row. */
  public long number(Sql query) {
    return (Long) rows(query).get(0).values().iterator().next();
  }

  /**
   * The rows a query gives, each from the names of its columns, in their order, to a String, a
   * Long, a Double or null.
   */
  public List<Map<String, Object>> rows(Sql query) {
    try (PreparedStatement statement = connection.prepareStatement(query.text());
        Deadline.Watch watch = deadline.watch(statement)) {
      for (int i = 0; i < query.values().size(); i++) {
        statement.setObject(i + 1, query.values().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return all(rows);
      } catch (SQLException e) {
        if (watch.isOver()) {
          throw new SlowQueryException(deadline.limit(), e);
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new QueryFailure(e);
    }
  }

  /** Carries an error of the database through code that knows no SQL. */
  static final class QueryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException error;

    QueryFailure(SQLException error) {
      super(error);
      this.error = error;
    }

    SQLException error() {
      return error;
    }
  }

  private static List<Map<String, Object>> all(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<Map<String, Object>> all = new ArrayList<>();
    while (rows.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.put(columns.getColumnLabel(i), Views.value(rows.getObject(i)));
      }
      all.add(row);
    }
    return all;
  }
}
