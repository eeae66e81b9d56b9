package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Turns SQL errors into messages without a password, and tells outages from refusals. */
public final class SqlErrors {
  private final Database database;

  public SqlErrors(Database database) {
    this.database = database;
  }

  /** An {@link OutageException} if a later try may succeed, else an {@link OnRecordException}. */
  public RuntimeException translated(SQLException error) {
    String message = "%s: %s".formatted(database, reason(error));
    return chain(error).anyMatch(database::isOutage)
        ? new OutageException(Dependency.DATABASE, message, error)
        : new OnRecordException(message, error);
  }

  /** The last error in the chain: that of a batch would quote the statement with the article. */
  private static String reason(SQLException error) {
    SQLException last = chain(error).reduce((earlier, later) -> later).orElseThrow();
    return last.getMessage();
  }

  private static Stream<SQLException> chain(SQLException error) {
    return Stream.iterate(error, e -> e != null, SQLException::getNextException);
  }
}
