package dev.onrecord.kafka;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Rejects a value that is valid Avro but not the record type of its topic. */
final class TypedDeserializer<V> implements Deserializer<V> {
  private final Deserializer<Object> avro;
  private final Class<V> type;

  TypedDeserializer(Deserializer<Object> avro, Class<V> type) {
    this.avro = avro;
    this.type = type;
  }

  @Override
  public V deserialize(String topic, byte[] bytes) {
    Object value = decoded(topic, bytes);
    if (value != null && !type.isInstance(value)) {
      throw new SerializationException(
          "topic %s holds %s, found a %s: publish it with the schema of subject %s-value"
              .formatted(topic, type.getName(), value.getClass().getName(), topic));
    }
    return type.cast(value);
  }

  private Object decoded(String topic, byte[] bytes) {
    try {
      return avro.deserialize(topic, bytes);
    } catch (SerializationException e) {
      throw e;
    } catch (RuntimeException e) {
      // On malformed bytes, Avro throws many kinds of exceptions.
      throw new SerializationException("topic " + topic + " holds bytes that are not Avro", e);
    }
  }

  @Override
  public void close() {
    avro.close();
  }
}
