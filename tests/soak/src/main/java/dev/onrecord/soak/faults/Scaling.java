package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;

/** One instance of streams becomes three, and one again, in good order. */
final class Scaling implements Fault {
  @Override
  public String name() {
    return "streams scaled from 1 to 3 to 1";
  }

  @Override
  public void prepare(FaultyPipeline pipeline) throws Exception {
    pipeline.streams().get(1).stop();
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    pipeline.streams().get(1).start();
    pipeline.streams().get(2).start();
    Await.until("three share the work", FaultyPipeline.LIMIT, () -> pipeline.isShared(3));
  }

  @Override
  public void heal(FaultyPipeline pipeline) throws Exception {
    pipeline.streams().get(1).stop();
    pipeline.streams().get(2).stop();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) throws Exception {
    pipeline.streams().get(2).stop();
    pipeline.start();
  }
}
