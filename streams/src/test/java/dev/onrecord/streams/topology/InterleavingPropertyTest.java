package dev.onrecord.streams.topology;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.streams.topology.SplitPipeline.Delta;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Kafka keeps the order within a partition only; here each article has a partition of its own. */
class InterleavingPropertyTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private final SplitPipeline pipeline = new SplitPipeline(EXTRACTOR);

  @AfterProperty
  void close() {
    pipeline.close();
  }

  /**
   * The articles arrive in one order of the partitions, their differences at the counts in another.
   */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theViewsAreTheSameInWhateverOrderPartitionsAreRead(
      @ForAll("publications") List<Publication> publications,
      @ForAll("turns") List<Integer> arrivals,
      @ForAll("turns") List<Integer> deliveries) {
    List<Publication> published = interleaved(partitions(publications), arrivals).stream().toList();

    Map<String, Deque<Delta>> deltas = new LinkedHashMap<>();
    for (Publication publication : published) {
      for (Delta delta : pipeline.publish(publication)) {
        String line = publication.articleId() + delta.topic();
        deltas.computeIfAbsent(line, id -> new ArrayDeque<>()).add(delta);
      }
    }
    interleaved(deltas, deliveries).forEach(pipeline::deliver);

    assertThat(new Oracle(EXTRACTOR).views(published).differencesTo(pipeline.views())).isEmpty();
    withdrawAll(published);
    assertThat(ViewRows.empty().differencesTo(pipeline.views())).isEmpty();
  }

  /** All tries share one pipeline, whose start takes longer than they do. */
  private void withdrawAll(List<Publication> published) {
    published.stream()
        .map(p -> Publication.withdrawal(p.articleId(), END))
        .flatMap(withdrawal -> pipeline.publish(withdrawal).stream())
        .forEach(pipeline::deliver);
  }

  private static Map<String, Deque<Publication>> partitions(List<Publication> publications) {
    return publications.stream()
        .collect(
            groupingBy(Publication::articleId, LinkedHashMap::new, toCollection(ArrayDeque::new)));
  }

  /** Takes from the line whose turn it is until all are empty. */
  private static <T> List<T> interleaved(Map<String, Deque<T>> lines, List<Integer> turns) {
    List<Deque<T>> waiting = new ArrayList<>(lines.values());
    List<T> order = new ArrayList<>();
    for (int i = 0; !waiting.isEmpty(); i++) {
      int turn = turns.isEmpty() ? 0 : turns.get(i % turns.size()) % waiting.size();
      order.add(waiting.get(turn).remove());
      waiting.removeIf(Deque::isEmpty);
    }
    return order;
  }

  @Provide
  Arbitrary<List<Publication>> publications() {
    return ExactCountsPropertyTest.publications();
  }

  @Provide
  Arbitrary<List<Integer>> turns() {
    return Arbitraries.integers().between(0, 5).list().ofMaxSize(30);
  }
}
