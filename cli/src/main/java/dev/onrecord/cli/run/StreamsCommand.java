package dev.onrecord.cli.run;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.ApplicationOption;
import dev.onrecord.cli.options.ConfidenceOption;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.cli.options.MetricsOptions;
import dev.onrecord.cli.options.WaitOption;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "streams",
    description =
        "Runs the topology: reads articles, finds who said what, keeps the counts. Start several to share the work.",
    mixinStandardHelpOptions = true)
public final class StreamsCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private ApplicationOption application;
  @Mixin private WaitOption wait;
  @Mixin private EngineOption engine;
  @Mixin private ConfidenceOption confidence;
  @Mixin private MetricsOptions metrics;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description =
          "Where state is kept (default: kafka-streams in the temporary folder; each further instance on this machine takes a folder of its own beside it).")
  private Path stateDir;

  @Override
  public Integer call() throws InterruptedException {
    StreamsSettings settings =
        new StreamsSettings(
            connection.cluster(),
            connection.topics(),
            application.id(connection.namespace()),
            Optional.ofNullable(stateDir),
            wait.limit(),
            confidence.minConfidence());
    try (Observability observability = metrics.start(connection.namespace())) {
      StreamsApp app = new StreamsApp(settings, engine.extractor(), observability.registry());
      observability.watch(new Part("streams", app::whyNotAlive, app::whyNotReady));
      try (OnShutdown hook = OnShutdown.run(app::stop)) {
        app.run();
      }
    }
    return 0;
  }
}
