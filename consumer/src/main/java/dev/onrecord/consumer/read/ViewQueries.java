package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.SqlErrors;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Answers many short queries of the views while a writer may be writing them. Keeps connections,
 * and limits how many queries run at once and how long each may take. Thread-safe.
 */
public final class ViewQueries implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Database database;
  private final SqlErrors errors;
  private final ReadConnections connections;
  private final Deadline deadline;
  private final Semaphore turns;

  /**
   * @param limit how long a query may take
   * @param atOnce how many readings may run at a time; others wait a few seconds
   */
  public ViewQueries(Database database, Duration limit, int atOnce) {
    this.database = database;
    errors = new SqlErrors(database);
    connections = new ReadConnections(database);
    deadline = new Deadline(limit);
    turns = new Semaphore(atOnce, true);
  }

  /**
   * Reads the views as they are at one instant.
   *
   * @throws NoViewsException if nobody has written views yet
   * @throws OutageException if the database is away, or busy with other queries
   * @throws SlowQueryException if a query takes too long
   * @throws OnRecordException if the database refuses
   */
  public <T> T read(Function<ViewState, T> reading) {
    awaitTurn();
    try {
      return reading(reading);
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new OutageException(
            Dependency.DATABASE, database + " is busy with other queries", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutageException(
          Dependency.DATABASE, "interrupted while waiting for " + database, e);
    }
  }

  private <T> T reading(Function<ViewState, T> reading) {
    try {
      ReadConnections.Lent lent = connections.take();
      boolean good = false;
      try {
        T read = reading.apply(new ViewState(lent.connection(), deadline, errors));
        good = true;
        return read;
      } finally {
        if (good) {
          connections.giveBack(lent);
        } else {
          ReadConnections.throwAway(lent);
        }
      }
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }

  /**
   * A condition: whether a text contains a word, in upper or lower case. SQLite knows the case of
   * all letters, PostgreSQL that of the letters of its locale.
   *
   * @param text an SQL expression
   */
  public Sql contains(String text, String word) {
    return database.contains(text, word);
  }

  @Override
  public void close() {
    connections.close();
    deadline.close();
  }
}
