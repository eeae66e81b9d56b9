package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;

/** The producer dies during its replay, which is then repeated from the beginning. */
final class KilledProducer implements Fault {
  @Override
  public String name() {
    return "kill -9 of the producer, replay run again";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.producer().kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    // The run repeats the replay when it finds that it failed.
  }
}
