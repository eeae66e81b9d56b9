package dev.onrecord.consumer;

import java.sql.Connection;

/** A database of its own for one test. */
interface TestDatabase {
  Database database();

  /** A connection in auto-commit mode that goes round the code under test. */
  Connection connect() throws Exception;

  /** Makes the next write fail as an outage does. */
  AutoCloseable broken() throws Exception;
}
