package dev.onrecord.sandbox;

import dev.onrecord.kafka.ClusterSettings;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients as any user of a sandbox would make them. */
record Clients(ClusterSettings cluster) {
  private static final int PARTITION = 0;

  void createTopic(String topic) throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  void produce(String topic, String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of()), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, PARTITION, key, value)).get();
    }
  }

  /** Every value of the topic, in order. */
  List<String> values(String topic) {
    TopicPartition partition = new TopicPartition(topic, PARTITION);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            cluster.kafkaWith(Map.of()), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  String clusterId() throws Exception {
    try (Admin admin = admin()) {
      return admin.describeCluster().clusterId().get();
    }
  }

  SchemaRegistryClient registry() {
    return new CachedSchemaRegistryClient(cluster.registryUrl(), 10);
  }

  private Admin admin() {
    return Admin.create(cluster.kafkaWith(Map.of()));
  }
}
