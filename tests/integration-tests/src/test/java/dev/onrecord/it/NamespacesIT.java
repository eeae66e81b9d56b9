package dev.onrecord.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.ClusterSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two pipelines of other namespaces on one cluster, in one PostgreSQL database. */
@ExtendWith(SharedSandbox.class)
class NamespacesIT {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final List<OnRecordProcess> north = new ArrayList<>();
  private final List<OnRecordProcess> south = new ArrayList<>();
  private ClusterSettings cluster;
  private Path folder;
  private EmbeddedPostgres postgres;
  private Admin admin;

  @BeforeEach
  void start(ClusterSettings sandbox, @TempDir Path temporary) throws Exception {
    cluster = sandbox;
    folder = temporary;
    postgres = EmbeddedPostgres.start();
    admin = Admin.create(new TreeMap<String, Object>(cluster.kafka()));
    start("north", north);
    start("south", south);
    replay("north", "Ann Lee said that it rains.", "Ben Moss said that it pours.");
    replay("south", "Cid Hart said that it snows.");
    sendBadBytes("north.articles");
    awaitRows("north", 2);
    awaitRows("south", 1);
    await().atMost(LIMIT).until(() -> records("north.dead-letters") > 0);
  }

  @AfterEach
  void stop() throws IOException {
    north.forEach(OnRecordProcess::close);
    south.forEach(OnRecordProcess::close);
    admin.close();
    postgres.close();
  }

  @Test
  void redriveAndResetOfOneTouchNothingOfTheOther() throws Exception {
    Map<String, Object> before = settled("south");
    assertThat(before).hasSizeGreaterThan(8);

    assertThat(run("north", "dead-letters", "redrive", "--all")).isZero();
    for (OnRecordProcess process : north) {
      process.stop();
      process.awaitEnd();
    }
    assertThat(
            run(
                "north",
                "reset",
                "--articles",
                "--yes",
                "--state-dir",
                folder.resolve("north").toString(),
                "--jdbc-url",
                jdbcUrl()))
        .isZero();

    assertThat(statements("north")).isZero();
    assertThat(records("north.articles")).isZero();
    assertThat(everythingOf("south")).isEqualTo(before);
    assertThat(south).allMatch(OnRecordProcess::isAlive);
  }

  private void start(String namespace, List<OnRecordProcess> processes) throws Exception {
    assertThat(run(namespace, "topics", "apply", "--partitions", "1")).isZero();
    String state = folder.resolve(namespace).toString();
    processes.add(command(namespace, "streams", "--state-dir", state));
    processes.add(command(namespace, "views", "--jdbc-url", jdbcUrl()));
  }

  private void replay(String namespace, String... texts) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve(namespace + "-corpus"));
    for (String text : texts) {
      Files.writeString(corpus.resolve(text.hashCode() + ".txt"), "date 2022-01-24\n\n" + text);
    }
    assertThat(run(namespace, "replay", corpus.toString())).isZero();
  }

  private void sendBadBytes(String topic) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new TreeMap<String, Object>(cluster.kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, "bad".getBytes(UTF_8), "not Avro".getBytes(UTF_8)));
    }
  }

  private int run(String namespace, String... arguments) throws Exception {
    try (OnRecordProcess process = command(namespace, arguments)) {
      int exit = process.awaitEnd();
      assertThat(process.output()).doesNotContain("\tat ");
      return exit;
    }
  }

  private OnRecordProcess command(String namespace, String... arguments) throws IOException {
    Map<String, String> environment = OnRecordProcess.environment(cluster);
    environment.put("ONRECORD_NAMESPACE", namespace);
    return new OnRecordProcess(environment, folder, arguments);
  }

  private void awaitRows(String namespace, long statements) {
    await().atMost(LIMIT).ignoreExceptions().until(() -> statements(namespace) == statements);
  }

  private long statements(String namespace) {
    return views(namespace).tables().stream()
        .filter(table -> table.view() == View.STATEMENTS)
        .mapToLong(table -> table.rows().size())
        .sum();
  }

  /** The schema is named as the namespace. */
  private Views views(String namespace) {
    return new Views(Database.of(jdbcUrl(), Database.Credentials.NONE, Optional.of(namespace)));
  }

  private String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /** Everything of it once nothing changes any more: the last commits follow the last rows. */
  private Map<String, Object> settled(String namespace) {
    AtomicReference<Map<String, Object>> last = new AtomicReference<>(Map.of());
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              Map<String, Object> now = everythingOf(namespace);
              return now.equals(last.getAndSet(now));
            });
    return last.get();
  }

  /** The records of its topics, the offsets of its groups and its rows. */
  private Map<String, Object> everythingOf(String namespace) throws Exception {
    Map<String, Object> everything = new TreeMap<>();
    for (String topic : admin.listTopics().names().get()) {
      if (topic.startsWith(namespace)) {
        everything.put(topic, records(topic));
      }
    }
    for (GroupListing group : admin.listGroups().all().get()) {
      if (group.groupId().startsWith(namespace)) {
        everything.put(
            group.groupId(),
            admin
                .listConsumerGroupOffsets(group.groupId())
                .partitionsToOffsetAndMetadata()
                .get()
                .toString());
      }
    }
    everything.put("rows", SqlViews.of(views(namespace).tables()));
    return everything;
  }

  /** The records between a topic's beginning and its end. */
  private long records(String topic) throws Exception {
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    List<TopicPartition> partitions =
        description.partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    return offsets(partitions, OffsetSpec.latest()) - offsets(partitions, OffsetSpec.earliest());
  }

  private long offsets(List<TopicPartition> partitions, OffsetSpec spec) throws Exception {
    return admin
        .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec)))
        .all()
        .get()
        .values()
        .stream()
        .mapToLong(offset -> offset.offset())
        .sum();
  }
}
