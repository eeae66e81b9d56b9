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
 * Connections to read with, used again for a few seconds: long enough to spare a poll the
 * connecting, short enough to notice that a file was put in place of another. Thread-safe.
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

  /** A connection and since when it is open. */
  record Lent(Connection connection, long openedAt) {
    boolean isOld() {
      return System.nanoTime() - openedAt > LIFE.toNanos();
    }
  }

  /** A connection, to be given back or thrown away. */
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
      Views.requireViews(connection, database);
      Migrations.requireNewest(connection, database);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Ends what was read as one state, and keeps the connection for the next. */
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
