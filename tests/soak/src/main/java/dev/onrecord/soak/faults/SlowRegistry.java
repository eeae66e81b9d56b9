package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;
import java.time.Duration;

/** The registry takes seconds for each answer while streams and views start. */
final class SlowRegistry implements Fault {
  private static final Duration DELAY = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "registry slow, 2 s per answer, while streams and views start";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.streams().get(0).current().kill();
    pipeline.streams().get(1).current().kill();
    pipeline.views().process().current().kill();
    pipeline.cluster().registryProxy().slowDown(DELAY);
    pipeline.start();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    // It stays slow until the comparison is done.
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.cluster().registryProxy().restore();
  }
}
