package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.PipelineProcess;
import java.util.List;

/** All instances of streams die, and die again while they recover. */
final class StreamsKilledInRecovery implements Fault {
  @Override
  public String name() {
    return "kill -9 of all streams instances, and again during recovery";
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    List<PipelineProcess> both = pipeline.streams().subList(0, 2);
    both.forEach(process -> process.current().kill());
    pipeline.start();
    Await.until(
        "streams recover",
        FaultyPipeline.LIMIT,
        () -> both.stream().allMatch(process -> process.current().hasLogged("-> REBALANCING")));
    both.forEach(process -> process.current().kill());
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.start();
  }
}
