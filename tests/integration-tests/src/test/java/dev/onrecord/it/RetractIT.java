package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code retract} as a process, over a topic of which it must read several stretches.
 */
@ExtendWith(SharedSandbox.class)
class RetractIT {
  private static final int ARTICLES = 8000;
  private static final int PARTITIONS = 2;

  private final Topics topics = Topics.withPrefix("it-" + UUID.randomUUID() + ".");

  @TempDir private Path folder;
  private ClusterSettings cluster;

  @BeforeEach
  void publishArticlesOneOfThemTwice(ClusterSettings sandbox) {
    cluster = sandbox;
    Provisioning.apply(topics, cluster, PARTITIONS);
    try (KafkaProducer<String, Article> producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of("linger.ms", 5)),
            CloudEvents.keys(topics.articles()).serializer(),
            new AvroSerdes(cluster).serializer(topics.articles()))) {
      IntStream.range(0, ARTICLES).forEach(i -> publish(producer, "a" + i));
      publish(producer, "a1");
    }
  }

  private void publish(KafkaProducer<String, Article> producer, String id) {
    producer.send(
        new ProducerRecord<>(topics.articles().name(), id, article(id, "2022-01-24", "Rain")));
  }

  @Test
  void saysOfEachIdWhetherItWasThere() throws Exception {
    String newest = "a" + (ARTICLES - 1);
    assertThat(retract("a0", newest, "a1")).isEqualTo("0 withdrawn: a0, %s, a1".formatted(newest));

    assertThat(retract("a1", "a2", "nowhere", "a2"))
        .isEqualTo("1 withdrawn: a2\nalready withdrawn: a1\nnot found: nowhere");
    assertThat(retract("a0", newest)).isEqualTo("0 already withdrawn: a0, " + newest);
  }

  /** The exit code and what was printed. */
  private String retract(String... ids) throws Exception {
    String[] arguments = new String[ids.length + 3];
    arguments[0] = "retract";
    arguments[1] = "--topic-prefix";
    arguments[2] = topics.articles().name().replaceFirst("articles$", "");
    System.arraycopy(ids, 0, arguments, 3, ids.length);
    try (OnRecordProcess process = new OnRecordProcess(cluster, folder, arguments)) {
      return process.awaitEnd() + " " + process.output().strip();
    }
  }
}
