package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that is away from one that refuses, and says either without a password. */
public final class SqlErrors {
  private final Database database;

  public SqlErrors(Database database) {
    this.database = database;
  }

  public RuntimeException translated(SQLException error) {
    String message = "%s: %s".formatted(database, reason(error));
    return chain(error).anyMatch(database::isOutage)
        ? new OutageException(Dependency.DATABASE, message, error)
        : new OnRecordException(message, error);
  }

  /** The database's own words: a batch's error quotes the whole statement, article and all. */
  private static String reason(SQLException error) {
    SQLException last = chain(error).reduce((earlier, later) -> later).orElseThrow();
    return last.getMessage();
  }

  private static Stream<SQLException> chain(SQLException error) {
    return Stream.iterate(error, e -> e != null, SQLException::getNextException);
  }
}
