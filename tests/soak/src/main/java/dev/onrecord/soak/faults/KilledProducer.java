package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;

/** The producer dies amid its replay, which is then done again from its beginning. */
final class KilledProducer implements Fault {
  @Override
  public String name() {
    return "kill -9 of the producer, replay done again";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.producer().kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    // The run does the replay again when it finds that it failed.
  }
}
