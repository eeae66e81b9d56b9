package dev.onrecord.cli.operate;

import dev.onrecord.cli.options.ApplicationOption;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.operations.reprocess.Reprocess;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "reprocess",
    description =
        "Has the running 'onrecord streams' read every article again with its current extractor. After a killed run, the next one continues where it stopped.",
    mixinStandardHelpOptions = true)
public final class ReprocessCommand implements Callable<Integer> {
  private static final Duration TOPICS_WITHIN = Duration.ofSeconds(30);
  private static final Duration APPLICATION_WITHIN = Duration.ofSeconds(60);

  @Mixin private ConnectionOptions connection;
  @Mixin private ApplicationOption application;

  @Option(
      names = "--from-start",
      description =
          "Starts from the beginning even after a killed run: use it if the extractor has changed again.")
  private boolean fromStart;

  @Option(
      names = "--no-wait",
      description =
          "Ends when everything is handed over, without waiting until the application has read it.")
  private boolean noWait;

  @Override
  public Integer call() throws InterruptedException {
    StreamsSettings settings =
        new StreamsSettings(
            connection.cluster(),
            connection.topics(),
            application.id(connection.namespace()),
            Optional.empty(),
            TOPICS_WITHIN);
    Reprocess reprocess =
        new Reprocess(settings, new ReprocessLines(System.err, Clock.systemUTC()));
    long copied = reprocess.copy(fromStart);
    System.err.printf("handed over: %d articles%n", copied);
    if (!noWait) {
      reprocess.awaitRead(APPLICATION_WITHIN);
      System.err.printf(
          "application %s has read them all%n", application.id(connection.namespace()));
    }
    return 0;
  }
}
