package dev.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.consumer.database.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command report, on a database with more rows than are read at once. */
class ReportTest {
  private static final int ENTITIES = 1234;

  @TempDir private Path folder;

  @BeforeEach
  void makeViews() throws SQLException {
    Database database = Database.sqlite(folder.resolve("views.db"));
    try (Connection connection = database.openToWrite()) {
      connection.setAutoCommit(false);
      new Migrations(database).apply(connection);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO entity_counts VALUES (?, 'Žofia', 'PERSON', 1, 1)")) {
        for (int i = 0; i < ENTITIES; i++) {
          insert.setString(1, "person/%04d".formatted(i * 7 % ENTITIES));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  @Test
  void writesAViewWholeAndInOrderToAFile() throws IOException {
    int exit = report("--format", "csv", "--view", "entity_counts", "--output", path("e.csv"));

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(folder.resolve("e.csv")))
        .hasSize(ENTITIES + 1)
        .endsWith(
            IntStream.range(0, ENTITIES)
                .mapToObj("person/%04d,Žofia,PERSON,1,1"::formatted)
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void writesEachViewToAFileOfAFolder(String format) {
    int exit = report("--format", format, "--output", path("new/views"));

    assertThat(exit).isZero();
    assertThat(folder.resolve("new/views").toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(View.values()).map(view -> view.tableName() + "." + format).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format csv --output views.csv",
        "--format csv --output views.db",
        "--format csv --view ARTICLES --view STATEMENTS",
        "--format json --raw",
      })
  void refusesWhatMakesNoSense(String arguments) {
    assertThat(report(arguments.replace("views.", folder + "/views.").split(" "))).isEqualTo(2);
  }

  @Test
  void leavesAFileAloneWhenItCannotWriteAllOfIt() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.json"), "kept");
    Path none = folder.resolve("none.db");

    int exit =
        Main.run(
            "report", "--db", none.toString(), "--format", "json", "--output", kept.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(kept).hasContent("kept");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kept.json", "views.db");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int report(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report", "--db", path("views.db")));
    all.addAll(List.of(arguments));
    return Main.run(all.toArray(String[]::new));
  }
}
