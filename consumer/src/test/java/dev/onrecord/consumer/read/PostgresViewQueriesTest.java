package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.PostgresServer;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresViewQueriesTest extends ViewQueriesTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  @Override
  TestDatabase testDatabase() throws Exception {
    return POSTGRES.create();
  }

  @Override
  Sql endless() {
    return Sql.of("SELECT pg_sleep(600)");
  }
}
