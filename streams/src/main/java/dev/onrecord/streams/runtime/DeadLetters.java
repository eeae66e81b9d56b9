package dev.onrecord.streams.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onrecord.schemas.CloudEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;

/** Completes and counts the dead letters that the error handlers write. */
public final class DeadLetters {
  /** The header that names the application that could not process the record. */
  public static final String APPLICATION = "onrecord.application";

  /** The header with the record's timestamp in milliseconds: the topic overwrites timestamps. */
  public static final String TIMESTAMP = "onrecord.timestamp";

  /** The configuration key for the {@link MeterRegistry} that counts them. */
  static final String METRICS = "onrecord.metrics";

  private final String application;
  private final Counter counter;

  private DeadLetters(String application, Counter counter) {
    this.application = application;
    this.counter = counter;
  }

  /**
   * @param reason why the records cannot be processed, as metrics name it
   */
  static DeadLetters of(Map<String, ?> configs, String reason) {
    return new DeadLetters(
        String.valueOf(configs.get(StreamsConfig.APPLICATION_ID_CONFIG)),
        Counter.builder("onrecord.dead.letters")
            .description("Articles kept in the dead letters, by reason")
            .tag("reason", reason)
            .register((MeterRegistry) configs.get(METRICS)));
  }

  /** A letter keeps the article's headers, but is no event of the article. */
  void keep(List<ProducerRecord<byte[], byte[]>> letters) {
    letters.forEach(
        letter -> {
          CloudEvents.removeFrom(letter.headers());
          set(letter, APPLICATION, application);
          set(letter, TIMESTAMP, String.valueOf(letter.timestamp()));
        });
    counter.increment(letters.size());
  }

  private static void set(ProducerRecord<?, ?> letter, String header, String value) {
    letter.headers().remove(header).add(header, value.getBytes(UTF_8));
  }
}
