package dev.onrecord.soak.faults;

import dev.onrecord.sandbox.SandboxServer;
import dev.onrecord.soak.pipeline.FaultyPipeline;

/** All brokers die at once, as when the power fails, and come back with their data. */
final class AllBrokersKilled implements Fault {
  @Override
  public String name() {
    return "kill -9 of all brokers";
  }

  @Override
  public void inject(FaultyPipeline pipeline) {
    pipeline.cluster().brokers().forEach(SandboxServer::kill);
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
