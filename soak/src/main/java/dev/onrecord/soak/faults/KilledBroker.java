package dev.onrecord.soak.faults;

import dev.onrecord.sandbox.SandboxServer;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import java.util.List;

/** Brokers die, and come back when all has been published without them, or nothing could be. */
final class KilledBroker implements Fault {
  private final String name;
  private final Choice choice;

  /** Whom it hits. */
  interface Choice {
    List<SandboxServer> of(FaultyPipeline pipeline) throws Exception;
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
  public void inject(FaultyPipeline pipeline) throws Exception {
    choice.of(pipeline).forEach(SandboxServer::kill);
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.cluster().startBrokers();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.cluster().startBrokers();
  }
}
