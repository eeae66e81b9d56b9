package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.PostgresServer;
import dev.onrecord.consumer.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresViewsStoreTest extends ViewsStoreTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  @Override
  TestDatabase create() throws Exception {
    return POSTGRES.create();
  }
}
