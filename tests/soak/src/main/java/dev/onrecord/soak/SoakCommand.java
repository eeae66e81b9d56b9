package dev.onrecord.soak;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.faults.Faults;
import dev.onrecord.soak.pipeline.Cluster;
import dev.onrecord.soak.pipeline.Comparison;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.run.Soak;
import dev.onrecord.soak.run.SoakResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "onrecord-soak",
    subcommands = FaultsCommand.class,
    mixinStandardHelpOptions = true,
    description =
        "Runs the pipeline as processes and publishes generated articles for some minutes while faults happen at random, then compares every row with what should be there. Exit code 1 if a row is missing or should not exist.")
final class SoakCommand implements Callable<Integer> {
  @Mixin private SoakOptions work;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long to run; the articles are spread over it (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int minutes;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many articles in all (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int articles;

  @Option(
      names = "--kill-every",
      paramLabel = "SECONDS",
      description =
          "The shortest time between the starts of two faults (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int killEvery;

  @ArgGroup private Place place = new Place();

  static final class Place {
    @Option(
        names = "--db",
        paramLabel = "FILE",
        description = "A SQLite file for the views (default: one in the folder).")
    private Path file;

    @Option(
        names = "--jdbc-url",
        paramLabel = "URL",
        description = "An empty database for the views: jdbc:postgresql://HOST:PORT/DATABASE.")
    private String jdbcUrl;
  }

  @Override
  public Integer call() throws Exception {
    String name = "soak-" + System.currentTimeMillis();
    List<Fault> faults = work.chosen(Faults.duringARun());
    Path folder = work.folder();
    try (Cluster cluster = Cluster.start(work.brokers(), folder.resolve("cluster"));
        FaultyPipeline pipeline = new FaultyPipeline(cluster, name, folder, jdbcUrl(folder))) {
      Soak soak =
          new Soak(
              pipeline, faults, work.seed(), Duration.ofSeconds(killEvery), System.err::println);
      SoakResult result = soak.run(Duration.ofMinutes(minutes), articles, new Comparison());
      System.out.print(SoakTable.text(result));
      return result.differences().isRight() ? 0 : 1;
    }
  }

  private String jdbcUrl(Path folder) {
    if (place.jdbcUrl != null) {
      return place.jdbcUrl;
    }
    Path file = place.file == null ? folder.resolve("views.db") : place.file;
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }
}
