package dev.onrecord.it;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

class PostgresPipelineIT extends PipelineSuite {
  private EmbeddedPostgres postgres;

  @Override
  ClusterSettings cluster(ClusterSettings sandbox) {
    return sandbox;
  }

  @Override
  Database database(Path folder) {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Database.of(postgres.getJdbcUrl("postgres", "postgres"), Database.Credentials.NONE);
  }

  @AfterAll
  void stopPostgres() throws IOException {
    postgres.close();
  }
}
