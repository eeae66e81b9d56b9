package dev.onrecord.soak.faults;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.ViewsProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** The PostgreSQL of a second writer stops and restarts with the same data. */
final class PostgresDown implements Fault {
  private Path data;
  private int port;
  private EmbeddedPostgres postgres;
  private ViewsProcess writer;

  @Override
  public String name() {
    return "PostgreSQL stopped and restarted";
  }

  @Override
  public void prepare(FaultyPipeline pipeline) throws Exception {
    data = pipeline.folder().resolve("postgres-" + System.nanoTime());
    postgres =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
    port = postgres.getPort();
    writer = pipeline.addWriter("views-postgres", postgres.getJdbcUrl("postgres", "postgres"));
    pipeline.start();
    Views views = new Views(writer.database());
    Await.until("views writes to PostgreSQL", FaultyPipeline.LIMIT, () -> hasRows(views));
  }

  private static boolean hasRows(Views views) {
    try {
      return !views.offsets().isEmpty();
    } catch (OnRecordException e) {
      return false;
    }
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    postgres.close();
    Await.until(
        "views reports that it waits for PostgreSQL",
        FaultyPipeline.LIMIT,
        () -> writer.process().current().hasLogged("reading pauses until it is back"));
  }

  @Override
  public void heal(FaultyPipeline pipeline) throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) throws Exception {
    if (writer != null) {
      pipeline.removeWriter(writer);
      writer = null;
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
