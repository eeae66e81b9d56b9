package dev.onrecord.it;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import java.nio.file.Path;

class SqlitePipelineIT extends PipelineSuite {
  @Override
  ClusterSettings cluster(ClusterSettings sandbox) {
    return sandbox;
  }

  @Override
  Database database(Path folder) {
    return Database.sqlite(folder.resolve("views.db"));
  }
}
