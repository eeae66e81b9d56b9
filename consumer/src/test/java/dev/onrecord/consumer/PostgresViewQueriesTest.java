package dev.onrecord.consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresViewQueriesTest extends ViewQueriesTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = TestPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  TestDatabase testDatabase() throws Exception {
    return TestPostgres.create(server, "views_" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Override
  Sql endless() {
    return Sql.of("SELECT pg_sleep(600)");
  }
}
