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
        "Has every article read again by the extractor that 'onrecord streams' runs now, while it runs. Killed, it goes on where it was when started again.",
    mixinStandardHelpOptions = true)
public final class ReprocessCommand implements Callable<Integer> {
  private static final Duration TOPICS_WITHIN = Duration.ofSeconds(30);
  private static final Duration APPLICATION_WITHIN = Duration.ofSeconds(60);

  @Mixin private ConnectionOptions connection;
  @Mixin private ApplicationOption application;

  @Option(
      names = "--from-start",
      description = "Begins anew, even where a run was killed: after another change of extractor.")
  private boolean fromStart;

  @Option(
      names = "--no-wait",
      description = "Ends when all is handed over, before the application has read it.")
  private boolean noWait;

  @Override
  public Integer call() throws InterruptedException {
    StreamsSettings settings =
        new StreamsSettings(
            connection.cluster(),
            connection.topics(),
            application.id(),
            Optional.empty(),
            TOPICS_WITHIN);
    Reprocess reprocess =
        new Reprocess(settings, new ReprocessLines(System.err, Clock.systemUTC()));
    long copied = reprocess.copy(fromStart);
    System.err.printf("handed over: %d articles%n", copied);
    if (!noWait) {
      reprocess.awaitRead(APPLICATION_WITHIN);
      System.err.printf("application %s has read them all%n", application.id());
    }
    return 0;
  }
}
