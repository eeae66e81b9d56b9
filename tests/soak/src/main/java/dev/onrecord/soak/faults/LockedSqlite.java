package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Another process holds SQLite's only write lock for longer than the writer waits for it. */
final class LockedSqlite implements Fault {
  private Connection holder;

  @Override
  public String name() {
    return "SQLite locked by another process";
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    holder =
        DriverManager.getConnection(
            "jdbc:sqlite:" + pipeline.folder().resolve("views.db") + "?busy_timeout=20000");
    execute("BEGIN EXCLUSIVE");
    Await.until(
        "views reports that it waits for the database",
        FaultyPipeline.LIMIT,
        () -> pipeline.views().process().current().hasLogged("[SQLITE_BUSY]"));
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = holder.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void heal(FaultyPipeline pipeline) throws SQLException {
    execute("ROLLBACK");
  }

  @Override
  public void tidy(FaultyPipeline pipeline) throws SQLException {
    if (holder != null) {
      holder.close();
    }
  }
}
