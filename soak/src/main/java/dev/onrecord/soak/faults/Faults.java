package dev.onrecord.soak.faults;

import dev.onrecord.sandbox.SandboxServer;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.RegistryProxy;
import java.util.List;

/** All faults there are. */
public final class Faults {
  private Faults() {}

  /** For a pipeline whose views are in a SQLite file, on three brokers. */
  public static List<Fault> all() {
    return List.of(
        new KilledStreams(),
        new AllStreamsKilled(false),
        new AllStreamsKilled(true),
        new PausedStreams(),
        new Scaling(),
        new KilledViews(),
        new KilledProducer(),
        leaderKilled(),
        new KilledBroker(
            "kill -9 of the active controller",
            pipeline -> List.of(pipeline.cluster().controller())),
        allBrokersKilled(),
        registryDownAtStart(),
        new KilledRegistry(),
        registryFails(),
        new SlowRegistry(),
        new LockedSqlite(),
        new FullDisk(),
        new PostgresDown());
  }

  static Fault leaderKilled() {
    return new KilledBroker(
        "kill -9 of a broker that leads partitions", pipeline -> List.of(leader(pipeline)));
  }

  private static SandboxServer leader(FaultyPipeline pipeline)
      throws Exception {
    return pipeline.cluster().leader(pipeline.topics().articles().name());
  }

  static Fault allBrokersKilled() {
    return new KilledBroker(
        "kill -9 of all brokers", pipeline -> List.copyOf(pipeline.cluster().brokers()));
  }

  static Fault registryDownAtStart() {
    return new RegistryTrouble(
        "registry cut off while streams and views start", RegistryProxy::cut);
  }

  static Fault registryFails() {
    return new RegistryTrouble(
        "registry answers 500 while streams and views start", RegistryProxy::fail);
  }
}
