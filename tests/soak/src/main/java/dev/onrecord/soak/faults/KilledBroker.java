package dev.onrecord.soak.faults;

import dev.onrecord.sandbox.SandboxServer;
import dev.onrecord.soak.pipeline.FaultyPipeline;

/** One of three brokers dies, and stays dead until all is done without it. */
final class KilledBroker implements Fault {
  private final String name;
  private final Choice choice;

  /** Chooses the broker. */
  interface Choice {
    SandboxServer of(FaultyPipeline pipeline) throws Exception;
  }

  KilledBroker(String name, Choice choice) {
    this.name = name;
    this.choice = choice;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void prepare(FaultyPipeline pipeline) throws SkippedException {
    if (pipeline.cluster().brokers().size() == 1) {
      throw new SkippedException("a single broker has no others to take over");
    }
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    choice.of(pipeline).kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    // The other two take over.
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.cluster().startBrokers();
  }
}
