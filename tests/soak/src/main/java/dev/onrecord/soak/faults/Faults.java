package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.RegistryProxy;
import java.util.List;

/** All faults. */
public final class Faults {
  private Faults() {}

  /** For a pipeline whose views are in a SQLite file, on three brokers. */
  public static List<Fault> all() {
    return List.of(
        new KilledStreams(),
        new AllStreamsKilled(false),
        new AllStreamsKilled(true),
        new StreamsKilledInRecovery(),
        new PausedStreams(),
        new Scaling(),
        new KilledViews(),
        new KilledProducer(),
        new KilledReprocess(),
        leaderKilled(),
        controllerKilled(),
        new AllBrokersKilled(),
        registryDownAtStart(),
        new KilledRegistry(),
        registryFails(),
        new SlowRegistry(),
        new LockedSqlite(),
        new FullDisk(),
        new PostgresDown());
  }

  private static Fault leaderKilled() {
    return new KilledBroker(
        "kill -9 of a broker that leads partitions",
        pipeline -> pipeline.cluster().leader(pipeline.topics().articles().name()));
  }

  private static Fault controllerKilled() {
    return new KilledBroker(
        "kill -9 of the active controller", pipeline -> pipeline.cluster().controller());
  }

  private static Fault registryDownAtStart() {
    return new UnavailableRegistry(
        "registry cut off while streams and views start", RegistryProxy::cut);
  }

  private static Fault registryFails() {
    return new UnavailableRegistry(
        "registry answers 500 while streams and views start", RegistryProxy::fail);
  }

  /** Those that are short and need no database of their own. */
  public static List<Fault> duringARun() {
    return List.of(
        new KilledStreams(),
        new AllStreamsKilled(false),
        new AllStreamsKilled(true),
        new StreamsKilledInRecovery(),
        new PausedStreams(),
        new KilledViews(),
        new KilledProducer(),
        leaderKilled(),
        new AllBrokersKilled(),
        new KilledRegistry());
  }

  /** One of each kind, for every build. */
  public static List<Fault> quick() {
    return List.of(
        new KilledStreams(),
        new AllStreamsKilled(true),
        new PausedStreams(),
        new KilledViews(),
        new KilledProducer(),
        leaderKilled(),
        registryFails(),
        new LockedSqlite());
  }
}
