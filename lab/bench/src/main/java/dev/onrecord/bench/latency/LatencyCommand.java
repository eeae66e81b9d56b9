package dev.onrecord.bench.latency;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parses the options, measures and prints the result. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description =
        "Measures how long an article takes from its publication to its rows in SQLite and to a client of /events, at a steady rate, exactly-once, in a sandbox.")
public final class LatencyCommand implements Callable<Integer> {
  @Option(names = "--rate", paramLabel = "N", description = "Articles a second.")
  private int rate = 50;

  @Option(names = "--seconds", paramLabel = "N", description = "How long to measure.")
  private int seconds = 60;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Seconds at the same rate before measuring.")
  private int warmUp = 30;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Characters of an article, about (default: ${DEFAULT-VALUE}).",
      defaultValue = "1800")
  private int length;

  @Option(
      names = "--bulk",
      paramLabel = "N",
      description = "Articles to replay afterwards as fast as possible; prints the rate.")
  private int bulk = 0;

  @Parameters(
      paramLabel = "KEY=VALUE",
      description = "Properties of Kafka to compare with, such as commit.interval.ms=50.")
  private Map<String, String> properties = Map.of();

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("onrecord-latency");
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.defaults())) {
      Map<String, String> kafka = new HashMap<>(sandbox.cluster().kafka());
      kafka.putAll(properties);
      ClusterSettings cluster = new ClusterSettings(kafka, sandbox.cluster().registry());
      Database database = Database.sqlite(folder.resolve("views.db"));
      try (MeasuredPipeline pipeline = new MeasuredPipeline(cluster, database, folder, length)) {
        measure(pipeline);
      }
    }
    return 0;
  }

  private void measure(MeasuredPipeline pipeline) throws Exception {
    pipeline.publish(rate * warmUp, rate);
    Map<String, long[]> before = pipeline.latencies().snapshot();
    pipeline.publish(rate * seconds, rate);
    System.out.print(Latencies.table(before, pipeline.latencies().snapshot()));
    if (bulk > 0) {
      long start = System.nanoTime();
      pipeline.publish(bulk, Double.POSITIVE_INFINITY);
      double took = (System.nanoTime() - start) / 1e9;
      System.out.printf("bulk: %.0f articles a second%n", bulk / took);
    }
  }
}
