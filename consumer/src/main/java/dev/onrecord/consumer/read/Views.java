package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Claims;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the views, while a writer may be writing them. Thread-safe; every call opens a connection.
 */
public final class Views {
  private static final int ROWS_A_FETCH = 500;
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);

  private final Database database;
  private final SqlErrors errors;

  public Views(Database database) {
    this.database = database;
    errors = new SqlErrors(database);
  }

  /**
   * One view.
   *
   * @param rows values in the order of {@link View#columns}: each a String, a Long, a Double or
   *     null
   */
  public record Table(View view, List<List<Object>> rows) {}

  /** Something read in one transaction. */
  public interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  /**
   * All five views as they were at one instant.
   *
   * @throws OnRecordException if the database does not answer or holds no views
   */
  public List<Table> tables() {
    return reading(
        connection -> {
          List<Table> tables = new ArrayList<>();
          for (View view : View.values()) {
            List<List<Object>> rows = new ArrayList<>();
            read(connection, view, rows::add);
            tables.add(new Table(view, Collections.unmodifiableList(rows)));
          }
          return tables;
        });
  }

  /**
   * The rows of a view one after the other, however many there are.
   *
   * @throws OnRecordException if the database does not answer or holds no views
   */
  public void forEachRow(View view, Consumer<List<Object>> reader) {
    reading(
        connection -> {
          read(connection, view, reader);
          return null;
        });
  }

  /** The next offset of each partition that is not yet in the views. */
  public Map<TopicPartition, Long> offsets() {
    return reading(Claims::read);
  }

  /**
   * Waits until the views hold everything before the given offsets. A database that is not there
   * yet, or away, is waited for as well.
   *
   * @return how many offsets of each partition are still missing at the end; empty when none is
   */
  public Map<TopicPartition, Long> awaitCaughtUp(
      Map<TopicPartition, Long> endOffsets, Duration limit) throws InterruptedException {
    long start = System.nanoTime();
    Map<TopicPartition, Long> missing = missing(endOffsets);
    while (!missing.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
      Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
      missing = missing(endOffsets);
    }
    return missing;
  }

  private Map<TopicPartition, Long> missing(Map<TopicPartition, Long> endOffsets) {
    Map<TopicPartition, Long> missing = new HashMap<>(endOffsets);
    Map<TopicPartition, Long> offsets = offsetsIfAny();
    missing.replaceAll((partition, end) -> end - offsets.getOrDefault(partition, 0L));
    missing.values().removeIf(count -> count <= 0);
    return missing;
  }

  private Map<TopicPartition, Long> offsetsIfAny() {
    try {
      return offsets();
    } catch (NoViewsException | OutageException e) {
      return Map.of();
    }
  }

  /** One look at the database, in one transaction. */
  public <T> T reading(Reading<T> reading) {
    try (Connection connection = database.openToRead()) {
      requireViews(connection, database);
      return reading.from(connection);
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }

  static void requireViews(Connection connection, Database database) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "onrecord_schema", null)) {
      if (!tables.next()) {
        throw new NoViewsException(database);
      }
    }
  }

  private void read(Connection connection, View view, Consumer<List<Object>> reader)
      throws SQLException {
    Migrations.requireNewest(connection, database);
    String query =
        "SELECT %s FROM %s ORDER BY %s"
            .formatted(String.join(", ", view.columns()), view.tableName(), view.order());
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(ROWS_A_FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.accept(row(rows, view.columns().size()));
        }
      }
    }
  }

  /** SQLite gives the narrowest type that fits a whole number. */
  static Object value(Object found) {
    boolean whole = found instanceof Number && !(found instanceof Double);
    return whole ? (Object) ((Number) found).longValue() : found;
  }

  private static List<Object> row(ResultSet rows, int columns) throws SQLException {
    Object[] row = new Object[columns];
    for (int i = 0; i < columns; i++) {
      row[i] = value(rows.getObject(i + 1));
    }
    return Collections.unmodifiableList(Arrays.asList(row));
  }
}
