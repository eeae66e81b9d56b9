package dev.onrecord.monitor.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.onrecord.consumer.Dependency;
import dev.onrecord.consumer.Outage;
import dev.onrecord.consumer.OutageException;
import dev.onrecord.schemas.AvroSerdes;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.RegistryOutage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes events of records; waits while the schema registry is away. Not thread-safe. */
final class EventMapper<V> {
  private static final Logger LOG = LoggerFactory.getLogger(EventMapper.class);
  private static final JsonFactory JSON = new JsonFactory();
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

  private final FeedTopic<V> topic;
  private final Deserializer<V> values;
  private final BooleanSupplier stopping;
  private final Outage outage;

  /**
   * @param stopping ends the waiting
   */
  EventMapper(FeedTopic<V> topic, AvroSerdes serdes, Outage outage, BooleanSupplier stopping) {
    this.topic = topic;
    values = serdes.deserializer(topic.topic());
    this.outage = outage;
    this.stopping = stopping;
  }

  /**
   * @param next where a reader stands who has read the record
   * @return empty for a record that cannot be read, which is logged, and when stopping
   */
  Optional<FeedEvent> event(ConsumerRecord<byte[], byte[]> record, long[] next) {
    while (!stopping.getAsBoolean()) {
      if (outage.isWaiting()) {
        LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        continue;
      }
      try {
        FeedEvent event = read(record, next);
        outage.over();
        return Optional.of(event);
      } catch (SerializationException e) {
        if (!RegistryOutage.isCauseOf(e)) {
          LOG.error(
              "topic {}, partition {}, offset {} cannot be read and is left out: {}",
              record.topic(),
              record.partition(),
              record.offset(),
              e.getMessage());
          return Optional.empty();
        }
        outage.noticed(
            new OutageException(
                Dependency.REGISTRY, "the schema registry does not answer: " + e.getMessage(), e));
      }
    }
    return Optional.empty();
  }

  private FeedEvent read(ConsumerRecord<byte[], byte[]> record, long[] next) {
    V value = record.value() == null ? null : values.deserialize(record.topic(), record.value());
    List<FeedTopic.Label> labels = value == null ? List.of() : topic.labels().apply(value);
    return FeedEvent.of(record.topic(), next, value == null, labels, json(record, value));
  }

  private String json(ConsumerRecord<byte[], byte[]> record, V value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("topic", record.topic());
      json.writeNumberField("partition", record.partition());
      json.writeNumberField("offset", record.offset());
      json.writeStringField("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
      Optional<Instant> time = CloudEvents.time(record.headers());
      if (time.isPresent()) {
        json.writeStringField("time", time.get().toString());
      }
      json.writeStringField(
          "key", record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8));
      if (value != null) {
        json.writeFieldName("value");
        AvroJson.write(value, json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen in memory", e);
    }
    return text.toString();
  }
}
