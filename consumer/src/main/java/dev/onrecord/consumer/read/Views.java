package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.PartitionOwnership;
import dev.onrecord.consumer.database.Sql;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads whole views, while a writer may be writing them. Every call opens a connection and takes
 * the time it needs. Thread-safe.
 */
public final class Views {
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);
  private static final Duration LONGEST_SORT = Duration.ofMinutes(15);

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
   * All views as they are at one instant.
   *
   * @throws OnRecordException if the database does not answer or holds no views of this release
   */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    each(
        List.of(View.values()),
        rows -> {
          List<List<Object>> all = new ArrayList<>();
          rows.rows().forEachRemaining(all::add);
          tables.add(new Table(rows.view(), Collections.unmodifiableList(all)));
        });
    return Collections.unmodifiableList(tables);
  }

  /**
   * Hands over views of any size, one after the other, all as they are at the same instant.
   *
   * @param reader reads the rows of one view, or some of them, before it returns
   * @throws OnRecordException if the database does not answer or holds no views of this release
   */
  public void each(List<View> chosen, Consumer<ViewRows> reader) {
    read(
        connection -> {
          Migrations.requireNewest(connection, database);
          // PostgreSQL sorts a view before its first row.
          connection.setNetworkTimeout(Runnable::run, (int) LONGEST_SORT.toMillis());
          for (View view : chosen) {
            hand(connection, view, reader);
          }
          return null;
        });
  }

  private void hand(Connection connection, View view, Consumer<ViewRows> reader)
      throws SQLException {
    Sql count = Sql.of("SELECT count(*) FROM " + view.tableName());
    long total = count.rows(connection, row -> row.getLong(1)).get(0);
    try (PreparedStatement query = query(view).prepare(connection);
        ResultSet result = query.executeQuery()) {
      List<ColumnType> types = ColumnType.of(result.getMetaData());
      reader.accept(new ViewRows(view, types, total, new RowIterator(result, errors)));
    }
  }

  private static Sql query(View view) {
    return Sql.of(
        "SELECT %s FROM %s ORDER BY %s"
            .formatted(String.join(", ", view.columns()), view.tableName(), view.order()));
  }

  /** The next offset of each partition that is not yet in the views. */
  public Map<TopicPartition, Long> offsets() {
    return read(PartitionOwnership::nextOffsets);
  }

  /**
   * Waits until the views hold everything before the given offsets. Waits as well for a database
   * that is not there yet, or away.
   *
   * @return how many offsets of each partition are still missing after the limit; empty if none
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

  /**
   * Reads the database as it is at one instant, views of an older release included.
   *
   * @throws NoViewsException if nobody has written views yet
   * @throws OnRecordException if the database does not answer or refuses
   */
  public <T> T read(Reading<T> reading) {
    try (Connection connection = database.openToRead()) {
      Migrations.requireViews(connection, database);
      return reading.from(connection);
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }
}
