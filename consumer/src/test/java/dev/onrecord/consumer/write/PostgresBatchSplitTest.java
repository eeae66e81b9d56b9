package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class PostgresBatchSplitTest {
  private static EmbeddedPostgres server;

  @BeforeContainer
  static void start() throws Exception {
    server = TestPostgres.start();
  }

  @AfterContainer
  static void stop() throws Exception {
    server.close();
  }

  @Property(tries = 30)
  void showsTheNewestOfEachKeyHoweverRecordsAreBatched(
      @ForAll("deliveries") List<BatchSplitProperty.Delivery> deliveries) throws Exception {
    TestPostgres postgres = new TestPostgres(server, "postgres");
    assertThat(BatchSplitProperty.written(postgres, deliveries))
        .isEqualTo(BatchSplitProperty.expected(deliveries));
    empty(postgres);
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void showsTheNewestUpToTheCommittedOffsetsWhateverTwoWritersDo(
      @ForAll("histories") WritersProperty.History history) throws Exception {
    TestPostgres postgres = new TestPostgres(server, "postgres");
    try (WritersProperty writers = new WritersProperty(postgres, history)) {
      writers.check();
    }
    empty(postgres);
  }

  @Provide
  Arbitrary<WritersProperty.History> histories() {
    return WritersProperty.histories();
  }

  private static void empty(TestPostgres postgres) throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM entity_counts");
      statement.execute("DELETE FROM onrecord_offsets");
    }
  }

  @Provide
  Arbitrary<List<BatchSplitProperty.Delivery>> deliveries() {
    return BatchSplitProperty.deliveries();
  }
}
