package dev.onrecord.streams.runtime;

import dev.onrecord.schemas.CloudEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the error handlers do with what they make of a record. Kafka Streams constructs them. */
final class DeadLetters {
  /** The configuration's key of the {@link MeterRegistry} that counts them. */
  static final String METRICS = "onrecord.metrics";

  private final Counter counter;

  private DeadLetters(Counter counter) {
    this.counter = counter;
  }

  /**
   * @param reason why they are dead
   */
  static DeadLetters of(Map<String, ?> configs, String reason) {
    return new DeadLetters(
        Counter.builder("onrecord.dead.letters")
            .description("Articles kept in the dead letters, by reason")
            .tag("reason", reason)
            .register((MeterRegistry) configs.get(METRICS)));
  }

  /** They carry the article's headers on, but are no event of an article. */
  void keep(List<ProducerRecord<byte[], byte[]>> letters) {
    letters.forEach(letter -> CloudEvents.removeFrom(letter.headers()));
    counter.increment(letters.size());
  }
}
