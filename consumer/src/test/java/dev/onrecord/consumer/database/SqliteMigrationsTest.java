package dev.onrecord.consumer.database;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteMigrationsTest extends MigrationsTest {
  @TempDir private Path folder;

  @Override
  TestDatabase create() {
    return new TestSqlite(folder.resolve("views.db"));
  }
}
