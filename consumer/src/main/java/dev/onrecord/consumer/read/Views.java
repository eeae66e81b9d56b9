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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads whole views, while a writer may be writing them. Every call opens a connection and takes
 * the time it needs. Thread-safe.
 */
public final class Views {
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
   * All views as they are at one instant.
   *
   * @throws OnRecordException if the database does not answer or holds no views of this release
   */
  public List<Table> tables() {
    return read(
        connection -> {
          Migrations.requireNewest(connection, database);
          List<Table> tables = new ArrayList<>();
          for (View view : View.values()) {
            tables.add(new Table(view, query(view).rows(connection, Sql::values)));
          }
          return Collections.unmodifiableList(tables);
        });
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
