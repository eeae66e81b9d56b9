package dev.onrecord.cli.run;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.GroupOption;
import dev.onrecord.cli.options.MetricsOptions;
import dev.onrecord.cli.options.WaitOption;
import dev.onrecord.consumer.write.ViewsApp;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "views",
    description =
        "Writes the SQL views into SQLite or PostgreSQL, and keeps them in step with the topics.",
    mixinStandardHelpOptions = true)
public final class ViewsCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private DatabaseOptions database;
  @Mixin private WaitOption wait;
  @Mixin private MetricsOptions metrics;

  @Mixin private GroupOption group;

  @Override
  public Integer call() {
    ViewsSettings settings =
        new ViewsSettings(
            connection.cluster(),
            connection.topics(),
            database.database(connection.namespace()),
            group.prefix(connection.namespace()),
            wait.limit());
    try (Observability observability = metrics.start(connection.namespace())) {
      ViewsApp app = new ViewsApp(settings, observability.registry());
      observability.watch(new Part("views", app::whyNotAlive, app::whyNotReady));
      try (OnShutdown hook = OnShutdown.run(app::stop)) {
        app.run();
      }
    }
    return 0;
  }
}
