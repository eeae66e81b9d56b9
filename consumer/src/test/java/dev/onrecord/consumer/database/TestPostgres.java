package dev.onrecord.consumer.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;

/** A database in a real PostgreSQL server, which cuts its connections while it is broken. */
public record TestPostgres(EmbeddedPostgres server, String name) implements TestDatabase {

  public static EmbeddedPostgres start() throws Exception {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  static TestPostgres create(EmbeddedPostgres server, String name) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new TestPostgres(server, name);
  }

  @Override
  public Database database() {
    return Database.of(server.getJdbcUrl("postgres", name), Database.Credentials.NONE);
  }

  @Override
  public Connection connect() throws Exception {
    return server.getDatabase("postgres", name).getConnection();
  }

  @Override
  public AutoCloseable broken() throws Exception {
    administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    administer(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    return () -> administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  private void administer(String command) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
