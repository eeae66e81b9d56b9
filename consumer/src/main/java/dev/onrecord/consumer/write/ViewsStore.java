package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.FencedException;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.consumer.database.PartitionOwnership;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches, each in one transaction with its offsets. After any error the connection is
 * closed, which undoes what was not committed, and the next call opens a new one. The same batch
 * can then be written again, even if it is not known whether its commit succeeded. Not thread-safe.
 */
final class ViewsStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsStore.class);

  private final Database database;
  private final SqlErrors errors;
  private final TopicIdentityTable topics;
  private final PartitionOwnership ownership = new PartitionOwnership(UUID.randomUUID().toString());
  private final Map<View, RowWriter> writers =
      Arrays.stream(View.values()).collect(Collectors.toMap(view -> view, RowWriter::new));

  private Connection connection;
  private String identity;
  private Optional<Object> fileKey = Optional.empty();

  ViewsStore(Database database) {
    this.database = database;
    errors = new SqlErrors(database);
    topics = new TopicIdentityTable(database);
  }

  /** Something done in a transaction. */
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * What tells the database from all others.
   *
   * @throws OutageException if the database is away
   */
  String identity() {
    if (identity == null) {
      inTransaction(open -> null);
    }
    return identity;
  }

  /**
   * Makes sure that what was written is where readers look for it. The rows of a file that is gone
   * are gone with their offsets: whoever starts next writes them again.
   *
   * @throws OnRecordException if the database was deleted or replaced since it was opened
   */
  void requireSameDatabase() {
    if (identity != null && !fileKey.equals(database.fileKey())) {
      throw new OnRecordException(
          "%s was deleted or replaced while it was written: start again, and it continues from what is there then"
              .formatted(database));
    }
  }

  /**
   * Takes over partitions from their previous writer.
   *
   * @param identities what the names of the views' topics stand for
   * @param beginnings where a partition that was never read begins
   * @return the next offset to read of each
   * @throws OnRecordException if the views were made from other topics
   * @throws OutageException if the database is away
   */
  Map<TopicPartition, Long> claim(
      TopicIdentities identities, NavigableMap<TopicPartition, Long> beginnings) {
    return inTransaction(
        open -> {
          topics.require(open, identities);
          return ownership.claim(open, beginnings);
        });
  }

  /**
   * Writes a batch, all or nothing.
   *
   * @throws FencedException if another writer has claimed one of the batch's partitions, or the
   *     database is not where the last batch left it: claim again
   * @throws OutageException if the database is away; the same batch can be written again
   * @throws OnRecordException if the database refuses
   */
  void write(Batch batch) {
    inTransaction(
        open -> {
          ownership.advance(open, batch.nextOffsets());
          for (View view : batch.views()) {
            writers.get(view).write(open, batch.changes(view));
          }
          return null;
        });
    ownership.committed(batch.nextOffsets());
  }

  private <T> T inTransaction(Work<T> work) {
    boolean committed = false;
    try {
      Connection open = connection();
      begin(open);
      T result = work.in(open);
      commit(open);
      committed = true;
      return result;
    } catch (SQLException e) {
      throw errors.translated(e);
    } finally {
      if (!committed) {
        close();
      }
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = database.openToWrite();
      begin(connection);
      new Migrations(database).apply(connection);
      database.identify(connection);
      commit(connection);
      rememberFirst(connection);
    }
    return connection;
  }

  private void rememberFirst(Connection open) throws SQLException {
    if (identity == null) {
      fileKey = database.fileKey();
      identity = database.identity(open).orElseThrow();
    }
  }

  /**
   * A transaction is open only while it is needed: SQLite's driver begins the next one within
   * Connection.commit, and would keep the only write lock while idle.
   */
  private static void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  private static void commit(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
  }

  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("closing {}", database, e);
    }
    connection = null;
  }
}
