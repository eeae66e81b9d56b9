package dev.onrecord.it;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import java.nio.file.Path;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The same against the broker of Apache's own image; skipped where no Docker engine answers. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerPipelineIT extends PipelineSuite {
  private static final DockerImageName IMAGE =
      DockerImageName.parse(System.getProperty("onrecord.kafka.image", "apache/kafka:4.3.1"))
          .asCompatibleSubstituteFor("apache/kafka");

  @Container private static final KafkaContainer KAFKA = new KafkaContainer(IMAGE);

  @Override
  ClusterSettings cluster(ClusterSettings sandbox) {
    return ClusterSettings.of(KAFKA.getBootstrapServers(), sandbox.registryUrl());
  }

  @Override
  Database database(Path folder) {
    return Database.sqlite(folder.resolve("views.db"));
  }
}
