package dev.onrecord.monitor.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.onrecord.schemas.CloudEvents;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns records into events. Not thread-safe. */
final class EventMapper<V> {
  private static final Logger LOG = LoggerFactory.getLogger(EventMapper.class);
  private static final JsonFactory JSON = new JsonFactory();

  private final FeedTopic<V> topic;
  private final ValueReader<V> values;

  EventMapper(FeedTopic<V> topic, ValueReader<V> values) {
    this.topic = topic;
    this.values = values;
  }

  /**
   * @param next the offset to read next, of each partition, after the record
   * @return empty for a record that cannot be read, which is logged, and when stopping
   */
  Optional<FeedEvent> event(ConsumerRecord<byte[], byte[]> record, long[] next) {
    if (record.value() == null) {
      return Optional.of(event(record, null, next));
    }
    try {
      return values.read(record).map(value -> event(record, value, next));
    } catch (SerializationException e) {
      LOG.error(
          "topic {}, partition {}, offset {} cannot be read and is left out: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return Optional.empty();
    }
  }

  private FeedEvent event(ConsumerRecord<byte[], byte[]> record, V value, long[] next) {
    List<FeedTopic.Label> labels = value == null ? List.of() : topic.labels().apply(value);
    return FeedEvent.of(record.topic(), next, value == null, labels, json(record, value));
  }

  private static String json(ConsumerRecord<byte[], byte[]> record, Object value) {
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
