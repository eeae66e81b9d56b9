package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to read with, each used again for some seconds: long enough that frequent polls need
 * not connect each time, short enough to notice that a database file was replaced. Thread-safe.
 */
final class ReadConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadConnections.class);
  private static final Duration LIFE = Duration.ofSeconds(10);

  private final Database database;
  private final Deque<Lent> idle = new ArrayDeque<>();
  private boolean closed;

  ReadConnections(Database database) {
    this.database = database;
  }

  /** A connection, and when it was opened (System.nanoTime). */
  record Lent(Connection connection, long openedAt) {
    boolean isOld() {
      return System.nanoTime() - openedAt > LIFE.toNanos();
    }
  }

  /** A connection that the caller must give back or throw away. */
  Lent take() throws SQLException {
    Lent kept = kept();
    return kept == null ? new Lent(opened(), System.nanoTime()) : kept;
  }

  private synchronized Lent kept() {
    Lent kept;
    while ((kept = idle.pollLast()) != null && kept.isOld()) {
      throwAway(kept);
    }
    return kept;
  }

  private Connection opened() throws SQLException {
    Connection connection = database.openToRead();
    try {
      Migrations.requireViews(connection, database);
      Migrations.requireNewest(connection, database);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Ends the transaction, and keeps the connection for the next reader. */
  void giveBack(Lent lent) throws SQLException {
    lent.connection().rollback();
    synchronized (this) {
      if (!closed && !lent.isOld()) {
        idle.addLast(lent);
        return;
      }
    }
    throwAway(lent);
  }

  static void throwAway(Lent lent) {
    try {
      lent.connection().close();
    } catch (SQLException e) {
      LOG.debug("closing", e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(ReadConnections::throwAway);
    idle.clear();
  }
}
