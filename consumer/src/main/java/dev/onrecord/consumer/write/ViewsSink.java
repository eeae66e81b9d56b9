package dev.onrecord.consumer.write;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** Decodes fetched records, writes them into the views and measures that. Not thread-safe. */
final class ViewsSink {
  private final Supplier<TopicIdentities> topicIdentities;
  private final Decoder decoder;
  private final ViewsStore store;
  private final ViewsMetrics metrics;

  ViewsSink(
      Supplier<TopicIdentities> topicIdentities,
      Decoder decoder,
      ViewsStore store,
      ViewsMetrics metrics) {
    this.topicIdentities = topicIdentities;
    this.decoder = decoder;
    this.store = store;
    this.metrics = metrics;
  }

  /** The topics whose records it takes. */
  List<String> topics() {
    return decoder.topics();
  }

  /** Same as {@link ViewsStore#requireSameDatabase}. */
  void requireSameDatabase() {
    store.requireSameDatabase();
  }

  /** Same as {@link ViewsStore#claim}, for the topics as they are now. */
  Map<TopicPartition, Long> claim(NavigableMap<TopicPartition, Long> beginnings) {
    return store.claim(topicIdentities.get(), beginnings);
  }

  /** Same as {@link ViewsStore#write}. */
  void write(FetchedRecords fetched) {
    Batch batch = fetched.batch(decoder);
    long start = System.nanoTime();
    store.write(batch);
    metrics.written(Duration.ofNanos(System.nanoTime() - start), batch, fetched.records());
  }
}
