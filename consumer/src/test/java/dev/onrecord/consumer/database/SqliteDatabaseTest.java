package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.TestWriter;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @TempDir private Path folder;

  @Test
  void namesTheFolderThatDoesNotExist() {
    try (TestWriter writer = new TestWriter(Database.sqlite(folder.resolve("no/views.db")))) {
      assertThatThrownBy(writer::claim)
          .isInstanceOf(OnRecordException.class)
          .isNotInstanceOf(OutageException.class)
          .hasMessageContaining("folder " + folder.resolve("no") + " does not exist");
    }
  }

  @Test
  void refusesAFolderForAFile() {
    try (TestWriter writer = new TestWriter(Database.sqlite(folder))) {
      assertThatThrownBy(writer::claim)
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("is a folder");
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("text.db"), "Not a database. ".repeat(500));

    try (TestWriter writer = new TestWriter(Database.sqlite(file))) {
      assertThatThrownBy(writer::claim)
          .isInstanceOf(OnRecordException.class)
          .isNotInstanceOf(OutageException.class)
          .hasMessageContaining("NOTADB");
    }
  }

  @Test
  void saysThatThereAreNoViewsYet() {
    Views views = new Views(Database.sqlite(folder.resolve("views.db")));

    assertThatThrownBy(views::tables)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("views.db holds no views yet");
  }

  @Test
  void keepsItsIdentityWhateverPathLeadsToIt() throws Exception {
    Path file = Files.createDirectory(folder.resolve("a")).resolve("views.db");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));

    assertThat(identity(file)).isEqualTo(identity(link.resolve("views.db")));
  }

  @Test
  void differsFromItsCopyAndFromAnotherFileThatTakesItsPlace() throws Exception {
    Path file = folder.resolve("views.db");
    String first = identity(file);
    Path copy = Files.copy(file, folder.resolve("copy.db"));
    Files.delete(file);

    assertThat(Set.of(first, identity(copy), identity(file))).hasSize(3);
  }

  private static String identity(Path file) throws SQLException {
    Database database = Database.sqlite(file);
    try (Connection connection = database.openToWrite()) {
      database.identify(connection);
      return database.identity(connection).orElseThrow();
    }
  }

  @Test
  void waitsForSpaceWhenTheDiskIsFull() {
    // Given
    Path file = folder.resolve("views.db");
    try (TestWriter writer = new TestWriter(limited(file, 100))) {
      writer.claim();
      assertThatThrownBy(() -> writeMegabyte(writer))
          .isInstanceOf(OutageException.class)
          .hasMessageContaining("FULL");
      assertThat(new Views(Database.sqlite(file)).offsets())
          .containsEntry(TestWriter.PARTITION, 0L);
    }

    // When
    try (TestWriter writer = new TestWriter(limited(file, 10_000))) {
      writer.claim();
      writeMegabyte(writer);
    }

    // Then
    assertThat(new Views(Database.sqlite(file)).offsets()).containsEntry(TestWriter.PARTITION, 1L);
  }

  private static Database limited(Path file, int pages) {
    return Database.of(
        "jdbc:sqlite:" + file + "?max_page_count=" + pages, Database.Credentials.NONE);
  }

  private static void writeMegabyte(TestWriter writer) {
    writer.add(View.ENTITY_COUNTS, "e", List.of("x".repeat(1 << 20), "PERSON", 1L, 1L)).write(1);
  }
}
