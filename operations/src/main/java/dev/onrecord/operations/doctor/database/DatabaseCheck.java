package dev.onrecord.operations.doctor.database;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the database answers and has the tables of this release. */
public record DatabaseCheck(Database database) implements Check {
  public static final String NAME = "database";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String remedy() {
    return "start it, or set --jdbc-url, ONRECORD_JDBC_USER and ONRECORD_JDBC_PASSWORD, or --db";
  }

  @Override
  public Finding run() {
    Optional<Path> folder = database.file().map(file -> file.toAbsolutePath().getParent());
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      return Finding.failure(
          "%s: folder %s does not exist".formatted(database, folder.get()),
          "create it, or name another file with --db");
    }
    try {
      Migrations migrations = new Migrations(database);
      return new Views(database)
          .read(
              connection -> {
                migrations.requireKnown(connection);
                Migrations.requireNewest(connection, database);
                return Finding.ok(database + ", tables of this release");
              });
    } catch (NoViewsException e) {
      return Finding.warning(e.getMessage(), "");
    }
  }
}
