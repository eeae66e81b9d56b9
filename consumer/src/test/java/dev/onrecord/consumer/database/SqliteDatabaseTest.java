package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.Batch;
import dev.onrecord.consumer.write.RowChange;
import dev.onrecord.consumer.write.Source;
import dev.onrecord.consumer.write.ViewsStore;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);
  private static final Source SOURCE = new Source("cluster", Map.of("t", "id"));

  @TempDir private Path folder;

  @Test
  void namesTheFolderThatDoesNotExist() {
    try (ViewsStore store = new ViewsStore(Database.sqlite(folder.resolve("no/views.db")))) {
      assertThatThrownBy(() -> claim(store))
          .isInstanceOf(OnRecordException.class)
          .isNotInstanceOf(OutageException.class)
          .hasMessageContaining("folder " + folder.resolve("no") + " does not exist");
    }
  }

  @Test
  void refusesAFolderForAFile() {
    try (ViewsStore store = new ViewsStore(Database.sqlite(folder))) {
      assertThatThrownBy(() -> claim(store))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("is a folder");
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("text.db"), "Not a database. ".repeat(500));

    try (ViewsStore store = new ViewsStore(Database.sqlite(file))) {
      assertThatThrownBy(() -> claim(store))
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
  void waitsForSpaceWhenTheDiskIsFull() {
    // Given
    Path file = folder.resolve("views.db");
    Batch large = new Batch().add(row("x".repeat(1 << 20))).next(PARTITION, 1);
    try (ViewsStore store = new ViewsStore(limited(file, 100))) {
      claim(store);
      assertThatThrownBy(() -> store.write(large))
          .isInstanceOf(OutageException.class)
          .hasMessageContaining("FULL");
      assertThat(new Views(Database.sqlite(file)).offsets()).containsEntry(PARTITION, 0L);
    }

    // When
    try (ViewsStore store = new ViewsStore(limited(file, 10_000))) {
      claim(store);
      store.write(large);
    }

    // Then
    assertThat(new Views(Database.sqlite(file)).offsets()).containsEntry(PARTITION, 1L);
  }

  private static Database limited(Path file, int pages) {
    return Database.of(
        "jdbc:sqlite:" + file + "?max_page_count=" + pages, Database.Credentials.NONE);
  }

  private static void claim(ViewsStore store) {
    NavigableMap<TopicPartition, Long> beginning = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    beginning.put(PARTITION, 0L);
    store.claim(SOURCE, beginning);
  }

  private static RowChange row(String name) {
    return new RowChange(
        View.ENTITY_COUNTS, List.of("e"), Optional.of(List.of(name, "PERSON", 1L, 1L)));
  }
}
