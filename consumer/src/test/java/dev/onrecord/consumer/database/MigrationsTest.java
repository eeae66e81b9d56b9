package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.TestWriter;
import dev.onrecord.consumer.write.ViewsReset;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a database of the release before, in either database. */
abstract class MigrationsTest {
  private static final int RELEASE_0_1 = 2;

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
        statement.execute(
            "INSERT INTO articles VALUES ('a1', '2022-01-24', '2022-01-24', NULL, 'a.txt', NULL, 'en', 'yes', 1, 0)");
        statement.execute("INSERT INTO onrecord_offsets VALUES ('t.extractions', 0, 9, 'old')");
        statement.execute("INSERT INTO onrecord_topics VALUES ('t.statements', 'id', 'cluster')");
        statement.execute("INSERT INTO onrecord_offsets VALUES ('t.statements', 0, 7, 'old')");
      }
      connection.commit();
    }
  }

  @Test
  void goesOnWhereTheReleaseBeforeStopped() {
    try (TestWriter writer = new TestWriter(old.database())) {
      long next = writer.claim();
      writer
          .add(View.STATEMENTS, "s2", View.STATEMENTS.values(Samples.statement("s2", "a1")))
          .write(8);

      assertThat(next).isEqualTo(7);
      assertThat(old.rows(View.STATEMENTS))
          .extracting(row -> row.get(0), row -> row.get(row.size() - 1))
          .containsExactlyInAnyOrder(tuple("s1", null), tuple("s2", 0.875));
    }
  }

  @Test
  void keepsItsArticlesAndReadsTheirTopicAgainForWhatTheyLack() {
    try (TestWriter writer = new TestWriter(old.database())) {
      writer.claim();

      assertThat(old.rows(View.ARTICLES))
          .containsExactly(
              Arrays.asList(
                  "a1",
                  "2022-01-24",
                  "2022-01-24",
                  null,
                  "a.txt",
                  null,
                  null,
                  "en",
                  "yes",
                  1L,
                  0L,
                  null));
      assertThat(new Views(old.database()).offsets()).containsOnlyKeys(TestWriter.PARTITION);
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
}
