package dev.onrecord.kafka;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Topic;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro serdes over one registry client, wire-compatible with Confluent's: magic byte, four bytes of
 * schema id, Avro binary. They register no schemas: {@code topics apply} does. Thread-safe; each
 * serde it creates is for one thread.
 */
public final class AvroSerdes {
  private static final int SCHEMAS_CACHED_PER_SUBJECT = 1000;

  private final SchemaRegistryClient registry;
  private final Map<String, Object> config;

  public AvroSerdes(ClusterSettings cluster) {
    config = new HashMap<>();
    config.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
    config.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    // A registry that hangs is noticed well before a consumer group would expel its member.
    config.put(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, 5000);
    config.put(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, 10_000);
    config.putAll(cluster.registry());
    registry = registryClient(cluster, config);
  }

  private static SchemaRegistryClient registryClient(
      ClusterSettings cluster, Map<String, Object> config) {
    List<String> urls = List.of(cluster.registryUrl().split(",", -1));
    List<SchemaProvider> providers = List.of(new AvroSchemaProvider());
    String mock = MockSchemaRegistry.validateAndMaybeGetMockScope(urls);
    if (mock != null) {
      return MockSchemaRegistry.getClientForScope(mock, providers);
    }
    try {
      return new CachedSchemaRegistryClient(
          new RegistryHttp(urls), SCHEMAS_CACHED_PER_SUBJECT, providers, config, Map.of());
    } catch (KafkaException e) {
      throw new OnRecordException(
          "invalid properties for the schema registry's client: "
              + Throwables.getRootCause(e).getMessage(),
          e);
    }
  }

  public SchemaRegistryClient registry() {
    return registry;
  }

  public <V> Serde<V> serde(Topic<V> topic) {
    return Serdes.serdeFrom(serializer(topic), deserializer(topic));
  }

  public <V> Serializer<V> serializer(Topic<V> topic) {
    KafkaAvroSerializer avro = new KafkaAvroSerializer(registry);
    avro.configure(config, false);
    return (name, value) -> value == null ? null : avro.serialize(name, value);
  }

  /** Fails on bad bytes and in an outage; {@link RegistryOutage} tells which. */
  public <V> Deserializer<V> deserializer(Topic<V> topic) {
    KafkaAvroDeserializer avro = new KafkaAvroDeserializer(registry);
    avro.configure(config, false);
    return new TypedDeserializer<>(avro, topic.valueType());
  }
}
