package dev.onrecord.operations.doctor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Migrations;
import dev.onrecord.operations.doctor.check.Doctor;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.check.Finding.Result;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {
  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereYetIsAWarningAndIsNotCreated() {
    assertThat(check("none.db").result()).isEqualTo(Result.WARNING);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() {
    Finding finding = check("nowhere/views.db");

    assertThat(finding.result()).isEqualTo(Result.FAILURE);
    assertThat(finding.advice()).contains("--db");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT 1, OK, tables of this release",
    "DELETE FROM onrecord_schema WHERE version > 1, WARNING, an older release",
    "INSERT INTO onrecord_schema VALUES (99), FAILURE, a newer On Record"
  })
  void tablesOfAnotherReleaseAreTold(String change, Result result, String told)
      throws SQLException {
    Database database = Database.sqlite(folder.resolve("views.db"));
    try (Connection connection = database.openToWrite();
        Statement statement = connection.createStatement()) {
      new Migrations(database).apply(connection);
      statement.execute(change);
    }

    Finding finding = check("views.db");

    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.found()).contains(told);
  }

  /** As the doctor does, which makes an error a failure. */
  private Finding check(String file) {
    DatabaseCheck check = new DatabaseCheck(Database.sqlite(folder.resolve(file)));
    try {
      return new Doctor(List.of(check), Duration.ofMinutes(1)).run().get(check.name());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
