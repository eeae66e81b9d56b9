package dev.onrecord.consumer.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL server for the tests of one class. */
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {
  private EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server = TestPostgres.start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    server.close();
  }

  int port() {
    return server.getPort();
  }

  /** A new database. */
  public TestPostgres create() throws Exception {
    return TestPostgres.create(server, "views_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
