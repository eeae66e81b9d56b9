package dev.onrecord.streams.topology;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ViewRows;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology cut in two at its repartition topics, so that a test decides what travels over them
 * and in which order.
 */
final class SplitPipeline implements AutoCloseable {

  /** A record on a repartition topic. */
  record Delta(String topic, TestRecord<byte[], byte[]> record) {}

  private final Pipeline comparing;
  private final Pipeline counting;

  SplitPipeline(Extractor extractor) {
    comparing = new Pipeline(extractor);
    counting = new Pipeline(extractor);
  }

  /** The differences a publication makes, not yet delivered. */
  List<Delta> publish(Publication publication) {
    comparing.publish(publication);
    return InternalNames.REPARTITIONS.stream()
        .map(SplitPipeline::repartitionTopic)
        .flatMap(topic -> comparing.written(topic).stream().map(record -> new Delta(topic, record)))
        .toList();
  }

  void deliver(Delta delta) {
    counting.pipe(delta.topic(), delta.record());
  }

  /** From now on subscribers of a topic get no null. */
  void loseTombstonesOf(Topic<?> topic) {
    comparing.lose((name, value) -> value == null && name.equals(topic.name()));
    counting.lose((name, value) -> value == null && name.equals(topic.name()));
  }

  ViewRows views() {
    counting.collect();
    return comparing.viewsWithCountsOf(counting);
  }

  static String repartitionTopic(String step) {
    return StreamsSettings.DEFAULT_APPLICATION_ID + "-" + step + "-repartition";
  }

  @Override
  public void close() {
    comparing.close();
    counting.close();
  }
}
