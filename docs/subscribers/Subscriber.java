import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints a topic's keys and values as they change. */
class Subscriber {
  public static void main(String[] args) {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"),
        "schema.registry.url", System.getenv("SCHEMA_REGISTRY_URL"),
        "group.id", args.length > 1 ? args[1] : "my-service",
        "auto.offset.reset", "earliest", // a new group starts from the beginning
        "isolation.level", "read_committed", // no aborted transactions
        "key.deserializer", StringDeserializer.class,
        "value.deserializer", KafkaAvroDeserializer.class);
    try (var consumer = new KafkaConsumer<String, GenericRecord>(settings)) {
      consumer.subscribe(List.of(args.length > 0 ? args[0] : "onrecord.statements"));
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          // A null value deletes the key.
          System.out.println(record.key() + "\t" + record.value());
        }
      }
    }
  }
}
