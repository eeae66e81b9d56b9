package dev.onrecord.consumer.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A SQLite file that is locked while it is broken. */
public record TestSqlite(Path file) implements TestDatabase {

  @Override
  public Database database() {
    return Database.of("jdbc:sqlite:" + file + "?busy_timeout=50", Database.Credentials.NONE);
  }

  @Override
  public Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Override
  public AutoCloseable broken() throws Exception {
    Connection other = connect();
    try (Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
    }
    return other;
  }
}
