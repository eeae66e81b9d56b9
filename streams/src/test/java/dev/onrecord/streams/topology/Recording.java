package dev.onrecord.streams.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What one release wrote to every topic, byte for byte: JSON Lines, each a schema of the registry
 * or a record.
 *
 * @param schemas as the registry numbered them
 * @param records in the order of their topics
 */
record Recording(List<RegisteredSchema> schemas, List<Written> records) {
  private static final ObjectMapper JSON = new ObjectMapper();

  record RegisteredSchema(String subject, int id, String schema) {}

  /**
   * @param step the number of the publication that caused it
   */
  record Written(
      int step,
      String topic,
      byte[] key,
      byte[] value,
      long timestamp,
      Map<String, byte[]> headers) {

    static Written of(int step, String topic, TestRecord<byte[], byte[]> record) {
      Map<String, byte[]> headers = new TreeMap<>();
      record.headers().forEach(header -> headers.put(header.key(), header.value()));
      return new Written(step, topic, record.key(), record.value(), record.timestamp(), headers);
    }

    TestRecord<byte[], byte[]> record() {
      RecordHeaders all = new RecordHeaders();
      headers.forEach(all::add);
      return new TestRecord<>(key, value, all, timestamp);
    }

    String keyText() {
      return new String(key, StandardCharsets.UTF_8);
    }

    Instant at() {
      return Instant.ofEpochMilli(timestamp);
    }
  }

  static Recording read(Path file) throws IOException {
    List<RegisteredSchema> schemas = new ArrayList<>();
    List<Written> records = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("{\"subject\"")) {
        schemas.add(JSON.readValue(line, RegisteredSchema.class));
      } else {
        records.add(JSON.readValue(line, Written.class));
      }
    }
    return new Recording(schemas, records);
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (RegisteredSchema schema : schemas) {
      lines.add(JSON.writeValueAsString(schema));
    }
    for (Written written : records) {
      lines.add(JSON.writeValueAsString(written));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** Brings a registry to where the release had it. */
  void registerIn(ClusterSettings cluster) throws Exception {
    SchemaRegistryClient registry = new AvroSerdes(cluster).registry();
    for (RegisteredSchema schema : schemas) {
      registry.register(schema.subject(), new AvroSchema(schema.schema()), 1, schema.id());
    }
  }

  List<Written> of(String topic) {
    return records.stream().filter(written -> written.topic().equals(topic)).toList();
  }

  int lastStep() {
    return records.stream().mapToInt(Written::step).max().orElseThrow();
  }
}
