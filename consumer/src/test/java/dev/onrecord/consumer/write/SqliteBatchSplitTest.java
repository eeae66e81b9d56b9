package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.TestSqlite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqliteBatchSplitTest {
  @Property(tries = 100)
  void showsTheNewestOfEachKeyHoweverRecordsAreBatched(
      @ForAll("deliveries") List<BatchSplitProperty.Delivery> deliveries) throws IOException {
    Path file = Files.createTempFile("views", ".db");
    try {
      assertThat(BatchSplitProperty.written(new TestSqlite(file), deliveries))
          .isEqualTo(BatchSplitProperty.expected(deliveries));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void showsTheNewestUpToTheCommittedOffsetsWhateverTwoWritersDo(
      @ForAll("histories") WritersProperty.History history) throws IOException {
    Path file = Files.createTempFile("views", ".db");
    try (WritersProperty writers = new WritersProperty(new TestSqlite(file), history)) {
      writers.check();
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<WritersProperty.History> histories() {
    return WritersProperty.histories();
  }

  @Provide
  Arbitrary<List<BatchSplitProperty.Delivery>> deliveries() {
    return BatchSplitProperty.deliveries();
  }
}
