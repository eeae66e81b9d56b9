package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;

/** The registry's process dies while all is running; a streams instance has to restart. */
final class KilledRegistry implements Fault {
  @Override
  public String name() {
    return "kill -9 of the registry in mid-run";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.cluster().registry().kill();
    pipeline.streams().get(0).current().kill();
    pipeline.start();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.cluster().startRegistry();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.cluster().startRegistry();
  }
}
