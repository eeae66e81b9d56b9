package dev.onrecord.consumer.read;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends queries that take too long. JDBC's own query timeout will not do: SQLite's driver takes it
 * for the time to wait for a lock. Thread-safe.
 */
final class Deadline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

  private final Duration limit;
  private final ScheduledThreadPoolExecutor timer;

  Deadline(Duration limit) {
    this.limit = limit;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "query-deadline");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  Duration limit() {
    return limit;
  }

  /** Cancels the statement after the limit, unless the watch is closed before. */
  Watch watch(Statement statement) {
    return new Watch(statement);
  }

  /** Watches one statement. */
  final class Watch implements AutoCloseable {
    private final Statement statement;
    private final Future<?> alarm;
    private boolean over;
    private boolean closed;

    private Watch(Statement statement) {
      this.statement = statement;
      alarm = timer.schedule(this::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized boolean isOver() {
      return over;
    }

    private synchronized void cancel() {
      if (closed) {
        return;
      }
      over = true;
      try {
        statement.cancel();
      } catch (SQLException e) {
        LOG.warn("cannot end a slow query: {}", e.getMessage());
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      alarm.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
