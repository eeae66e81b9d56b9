package dev.onrecord.consumer.database;

import dev.onrecord.consumer.read.Views;
import java.sql.Connection;
import java.util.List;

/** A database of its own for one test. */
public interface TestDatabase {
  Database database();

  /** A connection in auto-commit mode that goes round the code under test. */
  Connection connect() throws Exception;

  default List<List<Object>> rows(View view) {
    return new Views(database())
        .tables().stream().filter(table -> table.view() == view).findFirst().orElseThrow().rows();
  }

  /** Makes the next write fail as an outage does. */
  AutoCloseable broken() throws Exception;
}
