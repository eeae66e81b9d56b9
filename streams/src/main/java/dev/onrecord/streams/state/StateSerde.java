package dev.onrecord.streams.state;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.ReleasedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes of internal data: state stores, their changelogs, repartition topics. Avro's single-object
 * encoding carries the schema's fingerprint, and the schemas of all releases are beside this class,
 * so state can be read without a registry.
 */
public final class StateSerde {
  private StateSerde() {}

  public static <T extends SpecificRecord> Serde<T> of(Class<T> type) {
    return of(
        type,
        ReleasedSchemas.of(StateSerde.class).named(type.getSimpleName()).stream()
            .map(ReleasedSchemas.Released::schema)
            .toList());
  }

  /**
   * @param released the schemas that earlier releases wrote the type with
   */
  static <T extends SpecificRecord> Serde<T> of(Class<T> type, List<Schema> released) {
    Schema schema = SpecificData.get().getSchema(type);
    return Serdes.serdeFrom(serializer(schema), deserializer(schema, released));
  }

  private static <T extends SpecificRecord> Serializer<T> serializer(Schema schema) {
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(SpecificData.get(), schema);
    return (topic, value) -> {
      if (value == null) {
        return null;
      }
      try {
        return encoder.encode(value).array();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a record of " + topic, e);
      }
    };
  }

  private static <T extends SpecificRecord> Deserializer<T> deserializer(
      Schema schema, List<Schema> released) {
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(SpecificData.get(), schema);
    released.forEach(decoder::addSchema);
    return (topic, bytes) -> {
      if (bytes == null) {
        return null;
      }
      try {
        return decoder.decode(bytes);
      } catch (MissingSchemaException e) {
        throw new OnRecordException(
            "topic %s holds a %s written with a schema that this release does not know: start the release that wrote it, or a newer one"
                .formatted(topic, schema.getName()),
            e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read a record of " + topic, e);
      }
    };
  }
}
