package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;

/** One of two instances of streams dies, and does not come back: the other takes over. */
final class KilledStreams implements Fault {
  @Override
  public String name() {
    return "kill -9 of one of two streams instances";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.streams().get(0).current().kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    // The other instance takes over.
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.start();
  }
}
