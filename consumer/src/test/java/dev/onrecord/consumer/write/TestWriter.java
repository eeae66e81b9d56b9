package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.View;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Writes views for the tests of other packages, as if all came from one partition. */
public final class TestWriter implements AutoCloseable {
  public static final TopicPartition PARTITION = new TopicPartition("t.statements", 0);

  private final ViewsStore store;
  private Batch batch = new Batch();

  public TestWriter(Database database) {
    store = new ViewsStore(database);
  }

  /** The next offset of the partition. */
  public long claim() {
    NavigableMap<TopicPartition, Long> beginnings = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    beginnings.put(PARTITION, 0L);
    return store
        .claim(new TopicIdentities("cluster", Map.of(PARTITION.topic(), "id")), beginnings)
        .get(PARTITION);
  }

  /** Adds a row to what is written next. */
  public TestWriter add(View view, String key, List<Object> values) {
    batch.add(new RowChange(view, List.of(key), Optional.of(values)));
    return this;
  }

  public void write(long nextOffset) {
    Batch written = batch.next(PARTITION, nextOffset);
    batch = new Batch();
    store.write(written);
  }

  @Override
  public void close() {
    store.close();
  }
}
