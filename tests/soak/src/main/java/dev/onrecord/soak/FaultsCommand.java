package dev.onrecord.soak;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.faults.Faults;
import dev.onrecord.soak.faults.SkippedException;
import dev.onrecord.soak.pipeline.Cluster;
import dev.onrecord.soak.pipeline.Comparison;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.run.FaultRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description =
        "Causes each fault during a replay, and prints what was lost, what was counted twice, and how long it took to recover.")
final class FaultsCommand implements Callable<Integer> {
  @Mixin private SoakOptions work;

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "How often each fault happens (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int times;

  @Override
  public Integer call() throws Exception {
    List<Fault> faults = work.chosen(Faults.all());
    Comparison comparison = new Comparison();
    FaultTable table = new FaultTable();
    try (Cluster cluster = Cluster.start(work.brokers(), work.folder().resolve("cluster"))) {
      for (int time = 1; time <= times; time++) {
        FaultyPipeline pipeline = pipeline(cluster, time, 0);
        int failed = 0;
        for (int i = 0; i < faults.size(); i++) {
          if (!survives(faults.get(i), "f%d-%d".formatted(time, i), pipeline, comparison, table)) {
            // The next comparison would find the same differences again.
            pipeline.close();
            pipeline = pipeline(cluster, time, ++failed);
          }
        }
        pipeline.close();
      }
    }
    System.out.print(table.text());
    return table.isRight() ? 0 : 1;
  }

  private FaultyPipeline pipeline(Cluster cluster, int time, int failed)
      throws InterruptedException {
    String name = "faults-%d-%d".formatted(time, failed);
    Path folder = work.folder().resolve(name);
    return new FaultyPipeline(cluster, name, folder, "jdbc:sqlite:" + folder.resolve("views.db"));
  }

  /** Whether all rows were right after it. */
  private boolean survives(
      Fault fault,
      String corpus,
      FaultyPipeline pipeline,
      Comparison comparison,
      FaultTable table) {
    System.err.println(fault.name());
    try {
      long seed = work.seed() + corpus.hashCode();
      FaultRun.Result result = new FaultRun(pipeline, comparison).of(fault, corpus, seed);
      table.add(fault, result);
      result.differences().examples().forEach(example -> System.err.println("  " + example));
      System.err.printf("  recovered after %.1f s%n", result.recovered().toMillis() / 1000.0);
      return result.differences().isRight();
    } catch (SkippedException e) {
      table.skipped(fault);
      System.err.println("  skipped: " + e.getMessage());
      return true;
    } catch (Exception e) {
      table.failed(fault);
      System.err.println("  failed: " + e + "; logs are in " + pipeline.folder());
      return false;
    }
  }
}
