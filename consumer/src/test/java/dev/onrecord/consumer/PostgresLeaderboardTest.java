package dev.onrecord.consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLeaderboardTest extends LeaderboardTest {
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
  TestDatabase create() throws Exception {
    return TestPostgres.create(
        server, "leaderboard_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
