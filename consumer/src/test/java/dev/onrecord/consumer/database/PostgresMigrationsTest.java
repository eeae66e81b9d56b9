package dev.onrecord.consumer.database;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMigrationsTest extends MigrationsTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  @Override
  TestDatabase create() throws Exception {
    return POSTGRES.create();
  }
}
