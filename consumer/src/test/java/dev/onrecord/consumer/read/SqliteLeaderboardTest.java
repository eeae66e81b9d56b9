package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.TestSqlite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLeaderboardTest extends LeaderboardTest {
  @TempDir private Path folder;

  @Override
  TestDatabase create() {
    return new TestSqlite(folder.resolve("views.db"));
  }
}
