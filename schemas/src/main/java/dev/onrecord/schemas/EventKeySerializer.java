package dev.onrecord.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Writes a key as UTF-8 and makes its record a CloudEvent. Thread-safe. */
final class EventKeySerializer implements Serializer<String> {
  private final String source;
  private final String type;

  EventKeySerializer(Topic<?> topic) {
    source = CloudEvents.source(topic);
    type = CloudEvents.type(topic);
  }

  @Override
  public byte[] serialize(String topic, Headers headers, String key) {
    set(headers, CloudEvents.SPEC_VERSION, "1.0");
    set(headers, CloudEvents.ID, origin(headers) + "/" + key);
    set(headers, CloudEvents.SOURCE, source);
    set(headers, CloudEvents.TYPE, type);
    set(headers, CloudEvents.SUBJECT, key);
    set(headers, CloudEvents.CONTENT_TYPE, CloudEvents.CONFLUENT_AVRO);
    return serialize(topic, key);
  }

  @Override
  public byte[] serialize(String topic, String key) {
    return key.getBytes(UTF_8);
  }

  private static String origin(Headers headers) {
    Header origin = headers.lastHeader(CloudEvents.ID);
    return origin == null ? UUID.randomUUID().toString() : new String(origin.value(), UTF_8);
  }

  private static void set(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
