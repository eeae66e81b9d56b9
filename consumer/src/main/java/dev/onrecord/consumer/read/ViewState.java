package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  private final SqlErrors errors;

  ViewState(Connection connection, Deadline deadline, SqlErrors errors) {
    this.connection = connection;
    this.deadline = deadline;
    this.errors = errors;
  }

  /** A number that changes whenever the views have changed. */
  public long version() {
    return number(VERSION);
  }

  /** The first column of the first row. */
  public long number(Sql query) {
    return (Long) rows(query).get(0).values().iterator().next();
  }

  /**
   * The rows of a query. Each maps the names of its columns, in their order, to a String, a Long, a
   * Double or null.
   *
   * @throws SlowQueryException if it takes too long
   * @throws OutageException if the database is away
   * @throws OnRecordException if the database refuses
   */
  public List<Map<String, Object>> rows(Sql query) {
    try (PreparedStatement statement = query.prepare(connection);
        Deadline.Watch watch = deadline.watch(statement)) {
      try {
        return Sql.rows(statement, ViewState::row);
      } catch (SQLException e) {
        throw watch.isOver() ? new SlowQueryException(deadline.limit(), e) : errors.translated(e);
      }
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    List<Object> values = Sql.values(result);
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      row.put(result.getMetaData().getColumnLabel(i + 1), values.get(i));
    }
    return row;
  }
}
