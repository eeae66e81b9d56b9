package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;

/**
 * An instance of streams is paused until its group has given its work to the other, and then
 * continues what it had begun: a zombie, whose transaction must not be committed.
 */
final class PausedStreams implements Fault {
  @Override
  public String name() {
    return "SIGSTOP of a streams instance beyond its session, SIGCONT";
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    pipeline.streams().get(0).current().pause();
    Await.until("one is expelled", FaultyPipeline.LIMIT, () -> pipeline.isShared(1));
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.streams().get(0).current().resume();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    if (pipeline.streams().get(0).isAlive()) {
      pipeline.streams().get(0).current().resume();
    }
    pipeline.start();
  }
}
