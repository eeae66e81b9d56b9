package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.process.RunningProcess;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The reprocess for a new extractor dies in mid-run, and is run again. */
final class KilledReprocess implements Fault {
  @Override
  public String name() {
    return "kill -9 of reprocess for a new extractor, run again";
  }

  @Override
  public void prepare(FaultyPipeline pipeline) throws Exception {
    pipeline.changeExtractor();
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> before = pipeline.reprocessed();
    RunningProcess reprocess = pipeline.startReprocess(true);
    Await.until(
        "reprocess has handed over some articles",
        FaultyPipeline.LIMIT,
        () -> !reprocess.isAlive() || !pipeline.reprocessed().equals(before));
    reprocess.kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) throws Exception {
    RunningProcess again = pipeline.startReprocess(false);
    int exit = again.awaitEnd(FaultyPipeline.LIMIT);
    if (exit != 0) {
      throw new IllegalStateException("reprocess ended with " + exit + "; see " + again.log());
    }
    if (!again.hasLogged("continuing where it stopped")) {
      throw new IllegalStateException("reprocess was not killed in mid-run; see " + again.log());
    }
  }
}
