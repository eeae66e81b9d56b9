package dev.onrecord.consumer;

import dev.onrecord.schemas.OnRecordException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that is away from one that refuses, and says either without a password. */
final class SqlErrors {
  private final Database database;

  SqlErrors(Database database) {
    this.database = database;
  }

  RuntimeException translated(SQLException error) {
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
