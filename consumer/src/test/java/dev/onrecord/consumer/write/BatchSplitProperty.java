package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.kafka.common.TopicPartition;

/**
 * However a sequence of records is cut into batches, repeated or handed to another writer on the
 * way, the newest record of each key is what the view shows.
 */
final class BatchSplitProperty {
  static final TopicPartition PARTITION = new TopicPartition("t.entity-counts", 0);
  private static final TopicIdentities IDENTITIES =
      new TopicIdentities("cluster", Map.of(PARTITION.topic(), "id"));

  private BatchSplitProperty() {}

  /** What happens after the batch. */
  enum Then {
    NEXT_BATCH,
    SAME_BATCH_AGAIN,
    ANOTHER_WRITER
  }

  /**
   * @param mentions the row's value; empty deletes it
   */
  record Put(String key, Optional<Long> mentions) {}

  record Delivery(List<Put> puts, Then then) {}

  static Arbitrary<List<Delivery>> deliveries() {
    Arbitrary<Put> puts =
        Combinators.combine(
                Arbitraries.of("kyiv", "paris", "rome", "a\0", "a\uFFFD"),
                Arbitraries.longs().between(1, 1000).optional())
            .as(Put::new);
    return Combinators.combine(puts.list().ofMaxSize(12), Arbitraries.of(Then.class))
        .as(Delivery::new)
        .list()
        .ofMaxSize(6);
  }

  /** The rows that are there after the deliveries, by what the database holds. */
  static List<List<Object>> written(TestDatabase testDatabase, List<Delivery> deliveries) {
    Database database = testDatabase.database();
    long offset = 0;
    ViewsStore store = writer(database);
    try {
      for (Delivery delivery : deliveries) {
        offset += delivery.puts().size();
        Batch batch = new Batch().next(PARTITION, offset);
        delivery.puts().forEach(put -> batch.add(change(put)));
        store.write(batch);
        if (delivery.then() == Then.SAME_BATCH_AGAIN) {
          store.write(batch);
        } else if (delivery.then() == Then.ANOTHER_WRITER) {
          store.close();
          store = writer(database);
        }
      }
    } finally {
      store.close();
    }
    return testDatabase.rows(View.ENTITY_COUNTS).stream()
        .map(row -> List.of(row.get(0), row.get(3)))
        .toList();
  }

  /** The rows that should be there: the newest record of each key, the most mentions first. */
  static List<List<Object>> expected(List<Delivery> deliveries) {
    Map<String, Optional<Long>> newest = new TreeMap<>();
    deliveries.stream()
        .flatMap(delivery -> delivery.puts().stream())
        .forEach(put -> newest.put(put.key().replace('\0', '\uFFFD'), put.mentions()));
    List<List<Object>> rows = new ArrayList<>();
    newest.forEach((key, mentions) -> mentions.ifPresent(count -> rows.add(List.of(key, count))));
    rows.sort((a, b) -> Long.compare((long) b.get(1), (long) a.get(1)));
    return rows;
  }

  private static ViewsStore writer(Database database) {
    NavigableMap<TopicPartition, Long> beginning = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    beginning.put(PARTITION, 0L);
    ViewsStore store = new ViewsStore(database);
    store.claim(IDENTITIES, beginning);
    return store;
  }

  private static RowChange change(Put put) {
    return new RowChange(
        View.ENTITY_COUNTS,
        List.of(put.key()),
        put.mentions().map(count -> List.of("Name", "PLACE", count, 1L)));
  }
}
