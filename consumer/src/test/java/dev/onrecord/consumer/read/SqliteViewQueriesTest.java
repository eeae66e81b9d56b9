package dev.onrecord.consumer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.TestSqlite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewQueriesTest extends ViewQueriesTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Override
  TestDatabase testDatabase() {
    return new TestSqlite(folder.resolve("views.db"));
  }

  @Override
  Sql endless() {
    return Sql.of(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
  }

  /** SQLite itself knows the case of ASCII letters only. */
  @Test
  void knowsTheCaseOfAllLetters() {
    try (ViewQueries queries =
        new ViewQueries(new TestSqlite(folder.resolve("views.db")).database(), LIMIT, 1)) {
      Sql text = queries.contains("'Größe, Zoë, ЖУК'", "жук");

      List<?> rows = queries.read(state -> state.rows(Sql.of("SELECT 1 AS x WHERE").plus(text)));

      assertThat(rows).hasSize(1);
    }
  }
}
