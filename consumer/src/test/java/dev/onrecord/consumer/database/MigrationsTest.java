package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.Batch;
import dev.onrecord.consumer.write.RowChange;
import dev.onrecord.consumer.write.Rows;
import dev.onrecord.consumer.write.Source;
import dev.onrecord.consumer.write.ViewsReset;
import dev.onrecord.consumer.write.ViewsStore;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a database of the release before, in either database. */
abstract class MigrationsTest {
  private static final int RELEASE_0_1 = 2;
  private static final TopicPartition PARTITION = new TopicPartition("t.statements", 0);
  private static final Source SOURCE = new Source("cluster", Map.of("t.statements", "id"));

  private TestDatabase old;

  /** A database that no other test uses. */
  abstract TestDatabase create() throws Exception;

  @BeforeEach
  void makeADatabaseOfTheReleaseBefore() throws Exception {
    old = create();
    try (Connection connection = old.database().openToWrite()) {
      connection.setAutoCommit(false);
      new Migrations(old.database(), RELEASE_0_1).apply(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO statements VALUES ('s1', 'a1', '2022-01-24', 'p', 'P', 'PERSON', 'DIRECT', 'SPEECH', NULL, NULL, 'yes', 0, 3)");
        statement.execute("INSERT INTO onrecord_topics VALUES ('t.statements', 'id', 'cluster')");
        statement.execute("INSERT INTO onrecord_offsets VALUES ('t.statements', 0, 7, 'old')");
      }
      connection.commit();
    }
  }

  @Test
  void goesOnWhereTheReleaseBeforeStopped() {
    try (ViewsStore store = new ViewsStore(old.database())) {
      Map<TopicPartition, Long> next = store.claim(SOURCE, beginning());
      store.write(new Batch().add(sure("s2")).next(PARTITION, 8));

      assertThat(next).containsExactly(Map.entry(PARTITION, 7L));
      assertThat(old.rows(View.STATEMENTS))
          .extracting(row -> row.get(0), row -> row.get(row.size() - 1))
          .containsExactlyInAnyOrder(tuple("s1", null), tuple("s2", 0.875));
    }
  }

  @Test
  void saysWhatToDoWhereColumnsAreStillMissing() {
    assertThatThrownBy(() -> new Views(old.database()).tables())
        .isInstanceOf(NoViewsException.class)
        .hasMessageStartingWith(old.database() + " holds the views of an older release");
  }

  @Test
  void tellsAResetWhatIsThereAllTheSame() {
    ViewsReset.Contents contents = new ViewsReset(old.database()).contents().orElseThrow();

    assertThat(contents.rows()).containsEntry("statements", 1L);
    assertThat(contents.topics()).containsExactly("t.statements");
  }

  private static RowChange sure(String id) {
    return new RowChange(
        View.STATEMENTS, List.of(id), Optional.of(Rows.statement(Samples.statement(id, "a1"))));
  }

  private static NavigableMap<TopicPartition, Long> beginning() {
    NavigableMap<TopicPartition, Long> beginning = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    beginning.put(PARTITION, 0L);
    return beginning;
  }
}
