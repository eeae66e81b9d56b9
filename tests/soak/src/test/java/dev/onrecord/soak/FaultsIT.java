package dev.onrecord.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.faults.Faults;
import dev.onrecord.soak.pipeline.Cluster;
import dev.onrecord.soak.pipeline.Comparison;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.run.FaultRun;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pipeline as processes on three brokers, which all faults share: each publishes articles of
 * its own, and everything published so far is compared after each. {@code bin/onrecord-soak faults}
 * runs the other faults as well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
  private final Comparison comparison = new Comparison();
  private Cluster cluster;
  private FaultyPipeline pipeline;
  private int count;

  @BeforeAll
  void start(@TempDir Path folder) throws InterruptedException {
    cluster = Cluster.start(3, folder.resolve("cluster"));
    pipeline =
        new FaultyPipeline(cluster, "faults", folder, "jdbc:sqlite:" + folder.resolve("views.db"));
  }

  @AfterAll
  void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  static Stream<Named<Fault>> faults() {
    return Faults.quick().stream().map(fault -> Named.of(fault.name(), fault));
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Timeout(240)
  void losesNothingAndCountsNothingTwice(Fault fault) throws Exception {
    String corpus = "corpus-" + ++count;

    FaultRun.Result result = new FaultRun(pipeline, comparison).of(fault, corpus, count);

    assertThat(result.differences().examples()).isEmpty();
    assertThat(result.differences().deadLetters()).isZero();
  }
}
