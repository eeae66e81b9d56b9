package dev.onrecord.cli.run;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.MetricsOptions;
import dev.onrecord.cli.options.WaitOption;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.monitor.http.ProxySettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "monitor",
    description =
        "Serves the dashboard, a JSON API and streams of events over HTTP. It reads topics and views and changes nothing.",
    mixinStandardHelpOptions = true)
public final class MonitorCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private DatabaseOptions database;
  @Mixin private WaitOption wait;
  @Mixin private MetricsOptions metrics;

  @Option(
      names = "--bind",
      paramLabel = "HOST",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}). An address that other machines can reach requires --token or --insecure.",
      defaultValue = "127.0.0.1")
  private String bind;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, 0 for a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + MonitorSettings.DEFAULT_PORT)
  private int port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "The secret that clients need: browsers are asked for it, other clients send it as a bearer token. Prefer ONRECORD_MONITOR_TOKEN, which process lists do not show.",
      defaultValue = "${env:ONRECORD_MONITOR_TOKEN}")
  private String token;

  @Option(
      names = "--base-path",
      paramLabel = "PATH",
      description =
          "The path under which a proxy serves the dashboard, such as /news (default: the root).",
      defaultValue = "")
  private String basePath;

  @Option(
      names = "--forwarded",
      description =
          "Believes X-Forwarded-For, -Proto and -Host, and answers to every host: only where a proxy sets them and nobody else reaches the port.")
  private boolean forwarded;

  @Option(names = "--insecure", description = "Allows access from other machines without a token.")
  private boolean insecure;

  @Override
  public Integer call() throws InterruptedException {
    Access access =
        new Access(bind, port, Optional.ofNullable(token), new ProxySettings(basePath, forwarded))
            .checked(insecure);
    MonitorSettings settings =
        new MonitorSettings(
            access,
            connection.cluster(),
            connection.topics(),
            database.database(connection.namespace()),
            wait.limit());
    try (Observability observability = metrics.start(connection.namespace());
        Monitor monitor = Monitor.start(settings, observability.registry());
        OnShutdown hook = OnShutdown.run(monitor::stop)) {
      observability.watch(new Part("monitor", monitor::whyNotAlive, monitor::whyNotReady));
      System.err.println("dashboard: " + monitor.address());
      monitor.await();
    }
    return 0;
  }
}
