package dev.onrecord.consumer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.write.TestWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases answer alike. */
abstract class ViewQueriesTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private TestDatabase testDatabase;
  private TestWriter writer;
  private ViewQueries queries;

  abstract TestDatabase testDatabase() throws Exception;

  /** A query that takes for ever. */
  abstract Sql endless();

  @BeforeEach
  void open() throws Exception {
    testDatabase = testDatabase();
    writer = new TestWriter(testDatabase.database());
    writer.claim();
    queries = new ViewQueries(testDatabase.database(), LIMIT, 2);
  }

  @AfterEach
  void close() {
    queries.close();
    writer.close();
  }

  @Test
  void findsWhatHoldsAWordAndTakesNothingForAPattern() {
    write(1, "plain", "100%", "a_b", "back\\slash", "O'Neil");

    assertThat(holding("LAI")).containsExactly("plain");
    assertThat(holding("%")).containsExactly("100%");
    assertThat(holding("_")).containsExactly("a_b");
    assertThat(holding("\\")).containsExactly("back\\slash");
    assertThat(holding("o'n")).containsExactly("O'Neil");
    assertThat(holding("\0")).isEmpty();
  }

  @Test
  void hasAnotherVersionWhenTheViewsHaveChanged() {
    write(1, "one");
    long before = queries.read(ViewState::version);

    write(2, "two");

    assertThat(queries.read(ViewState::version)).isNotEqualTo(before);
  }

  @Test
  void seesOneStateHoweverMuchIsWrittenMeanwhile() {
    write(1, "one");

    List<Long> counts =
        queries.read(
            state -> {
              long before = state.number(Sql.of("SELECT count(*) FROM articles"));
              write(2, "two");
              return List.of(before, state.number(Sql.of("SELECT count(*) FROM articles")));
            });

    assertThat(counts).containsExactly(1L, 1L);
  }

  @Test
  void endsAQueryThatTakesTooLongAndAnswersTheNext() {
    write(1, "one");
    try (ViewQueries impatient =
        new ViewQueries(testDatabase.database(), Duration.ofMillis(200), 1)) {
      assertThatThrownBy(() -> impatient.read(state -> state.rows(endless())))
          .isInstanceOf(SlowQueryException.class);

      assertThat(impatient.read(ViewState::version)).isEqualTo(1);
    }
  }

  private List<Object> holding(String word) {
    Sql query =
        Sql.of("SELECT body FROM articles WHERE")
            .plus(queries.contains("body", word))
            .plus("ORDER BY body");
    return queries.read(state -> state.rows(query)).stream().map(row -> row.get("body")).toList();
  }

  private void write(long next, String... bodies) {
    for (String body : bodies) {
      writer.add(View.ARTICLES, body, View.ARTICLES.values(Samples.extraction(body, body)));
    }
    writer.write(next);
  }
}
